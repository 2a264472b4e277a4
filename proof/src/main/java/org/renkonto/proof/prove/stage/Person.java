package org.renkonto.proof.prove.stage;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who calls.
 *
 * @param subject as the identity provider knows them
 * @param claims what a token says beyond the subject
 */
public record Person(String subject, Map<String, Object> claims) {

  public static final Person DISPATCHER = of("prove-dispatcher", "DISPATCHER");
  public static final Person OPERATOR = of("prove-operator", "OPERATOR");

  /** Somebody with a role and no id of their own. */
  public static Person of(String subject, String role) {
    return new Person(subject, Map.of("roles", List.of(role)));
  }

  public static Person institution(String subject, UUID id) {
    return new Person(
        subject, Map.of("roles", List.of("INSTITUTION"), "institution_id", id.toString()));
  }

  /** Somebody who comes to the office; a person has no role. */
  public static Person visitor(String subject) {
    return new Person(subject, Map.of("roles", List.of()));
  }

  public static Person translator(String subject, UUID id) {
    return new Person(
        subject, Map.of("roles", List.of("TRANSLATOR"), "translator_id", id.toString()));
  }
}
