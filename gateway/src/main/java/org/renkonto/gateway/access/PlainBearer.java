package org.renkonto.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Finds the token in {@code Authorization: Bearer ...}. What is written as everybody writes it need
 * not be put to the framework's regular expression, which takes as long as reading the token does.
 */
final class PlainBearer implements BearerTokenResolver {

  private static final String SCHEME = "Bearer ";

  private final BearerTokenResolver others = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return header != null && header.startsWith(SCHEME) && isToken(header, SCHEME.length())
        ? header.substring(SCHEME.length())
        : others.resolve(request);
  }

  /** RFC 6750 section 2.1, without the padding that a token of ours never has. */
  private static boolean isToken(String header, int from) {
    for (int i = from; i < header.length(); i++) {
      char letter = header.charAt(i);
      boolean fits =
          (letter >= 'a' && letter <= 'z')
              || (letter >= 'A' && letter <= 'Z')
              || (letter >= '0' && letter <= '9')
              || "-._~+/".indexOf(letter) >= 0;
      if (!fits) {
        return false;
      }
    }
    return header.length() > from;
  }
}
