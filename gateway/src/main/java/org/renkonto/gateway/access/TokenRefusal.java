package org.renkonto.gateway.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.renkonto.gateway.problem.Problem;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Says why nobody comes in, and no more than that: not what exactly is wrong with a token. */
final class TokenRefusal implements AuthenticationEntryPoint {

  private final Counter unchecked;

  TokenRefusal(MeterRegistry metrics) {
    this.unchecked =
        Counter.builder("renkonto.gateway.unchecked")
            .description("requests refused since the identity provider's keys could not be had")
            .register(metrics);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    switch (reason) {
      case AuthenticationServiceException _ -> {
        unchecked.increment();
        response.setHeader("Retry-After", "5");
        Problem.IDENTITY_PROVIDER_UNAVAILABLE.write(
            response, "The identity provider does not answer. Nothing was done; try again soon.");
      }
      case OAuth2AuthenticationException _ -> {
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        Problem.TOKEN_NOT_VALID.write(
            response, "The token is expired, not meant for this office or not genuine.");
      }
      default -> {
        response.setHeader("WWW-Authenticate", "Bearer");
        Problem.TOKEN_NOT_VALID.write(response, "Send a token: Authorization: Bearer ...");
      }
    }
  }
}
