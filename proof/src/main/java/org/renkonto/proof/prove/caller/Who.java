package org.renkonto.proof.prove.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Tokens;

/**
 * Somebody at the door.
 *
 * @param token what they show; null for nothing
 * @param known whether the token is one that lets anybody in
 */
record Who(String what, @Nullable String token, boolean known) {

  static final String VICTIM = "VICTIM";

  /** A dispatcher of an identity provider that writes roles as OAuth writes scopes. */
  private static final String ROLES_AS_TEXT = "ROLES AS TEXT";

  static final UUID STRANGER = UUID.fromString("99999999-0000-4000-8000-000000000009");
  static final String STRANGER_INSTITUTION = "stranger-institution";

  static final Person STRANGER_TRANSLATOR = Person.translator("stranger-translator", STRANGER);

  /** Nearly the roles and ids that open doors. */
  private static final Map<String, Object> ODD =
      Map.of(
          "roles",
          List.of("dispatcher", "ROLE_DISPATCHER", "DISPATCHER ", "ADMIN"),
          "institution_id",
          7,
          "translator_id",
          "none");

  /** Everybody who is let in and may not see what is the victim's, and the dispatcher. */
  static List<Who> known(Tokens tokens) {
    return List.of(
        of("DISPATCHER", tokens, Person.DISPATCHER),
        of("INSTITUTION", tokens, Person.institution(STRANGER_INSTITUTION, STRANGER)),
        of("TRANSLATOR", tokens, STRANGER_TRANSLATOR),
        of("COUNSELLOR", tokens, Person.of("stranger-counsellor", "COUNSELLOR")),
        of("OPERATOR", tokens, Person.OPERATOR),
        of("PERSON", tokens, new Person("stranger-person", Map.of("roles", List.of()))),
        of("ODD", tokens, new Person("odd", ODD)),
        of(ROLES_AS_TEXT, tokens, new Person("text", Map.of("roles", "DISPATCHER ADMIN"))));
  }

  private static Who of(String what, Tokens tokens, Person person) {
    return new Who(what, tokens.of(person), true);
  }

  /** Tokens that open nothing. */
  static List<Who> unknown(Tokens tokens) {
    var good = tokens.claims(Person.DISPATCHER);
    var past = Date.from(Instant.now().minus(Duration.ofHours(1)));
    var future = Date.from(Instant.now().plus(Duration.ofHours(1)));
    var real = tokens.of(Person.DISPATCHER);
    return List.of(
        new Who("nobody", null, false),
        new Who("garbage", "no.token.atall", false),
        new Who("alg=none", new PlainJWT(good.build()).serialize(), false),
        new Who("another's key", Tokens.signed(key(), good.build()), false),
        new Who("cut signature", real.substring(0, real.length() - 20), false),
        new Who(
            "wrong audience",
            tokens.signed(tokens.claims(Person.DISPATCHER).audience("other").build()),
            false),
        new Who(
            "no audience",
            tokens.signed(tokens.claims(Person.DISPATCHER).audience((String) null).build()),
            false),
        new Who(
            "other issuer",
            tokens.signed(tokens.claims(Person.DISPATCHER).issuer("http://localhost:1").build()),
            false),
        new Who(
            "expired",
            tokens.signed(tokens.claims(Person.DISPATCHER).expirationTime(past).build()),
            false),
        new Who(
            "without end",
            tokens.signed(tokens.claims(Person.DISPATCHER).expirationTime(null).build()),
            false),
        new Who(
            "not yet",
            tokens.signed(tokens.claims(Person.DISPATCHER).notBeforeTime(future).build()),
            false),
        new Who(
            "without subject",
            tokens.signed(tokens.claims(Person.DISPATCHER).subject(null).build()),
            false));
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("another").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether this is one of those who may see what the victim asked for. */
  boolean runsTheOffice() {
    return what.equals("DISPATCHER") || what.equals(ROLES_AS_TEXT);
  }

  /** Whether this is who looks after what went wrong. */
  boolean isOperator() {
    return what.equals("OPERATOR");
  }

  /** Whether the data is their own. */
  boolean isVictim() {
    return what.equals(VICTIM);
  }
}
