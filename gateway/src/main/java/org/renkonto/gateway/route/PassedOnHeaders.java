package org.renkonto.gateway.route;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The headers that a service gets from outside: these and no others. So nobody can pretend an
 * address, a user or a role to a service (Forwarded, X-Forwarded-*, X-Real-IP, X-User-* and all
 * that somebody may think of), and hop-by-hop headers end here. The trace is set anew behind this.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PassedOnHeaders implements RequestHttpHeadersFilter {

  private static final Set<String> PASSED_ON =
      Set.of(
          "accept",
          "accept-encoding",
          "accept-language",
          "authorization",
          "content-encoding",
          "content-language",
          "content-type",
          "idempotency-key",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-unmodified-since",
          "last-event-id",
          "prefer",
          "range");

  @Override
  public HttpHeaders apply(HttpHeaders received, ServerRequest request) {
    var onlyThisHop = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    onlyThisHop.addAll(received.getConnection());
    var passedOn = new HttpHeaders();
    received.forEach(
        (name, values) -> {
          if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT)) && !onlyThisHop.contains(name)) {
            passedOn.addAll(name, values);
          }
        });
    return passedOn;
  }
}
