package org.renkonto.platform.security;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who is asking, by the verified token alone; an argument of controller methods.
 *
 * @param subject the token's {@code sub}, opaque
 * @param roles as in the claim {@code roles}
 * @param claims all claims of the token
 */
public record Caller(String subject, Set<String> roles, Map<String, Object> claims) {

  /** Whether the caller acts in this role. */
  public boolean is(String role) {
    return roles.contains(role);
  }

  /** An id that the identity provider vouches for; empty where the token has none or a bad one. */
  public Optional<UUID> id(String claim) {
    try {
      return Optional.ofNullable(claims.get(claim)).map(value -> UUID.fromString(value.toString()));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /** As {@link #id}, refused with 403 where the token has none. */
  public UUID requireId(String claim) {
    return id(claim)
        .orElseThrow(() -> new AccessDeniedException("the token has no usable " + claim));
  }
}
