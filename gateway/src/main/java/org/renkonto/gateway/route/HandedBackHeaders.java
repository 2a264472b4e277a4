package org.renkonto.gateway.route;

import java.util.Set;
import java.util.TreeSet;
import org.renkonto.gateway.guard.SecurityHeaders;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What of a service's headers goes out: all but those for this hop only (RFC 9110 section 7.6.1),
 * those that tell about its insides, and those that only the gateway sets.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HandedBackHeaders implements ResponseHttpHeadersFilter {

  private static final Set<String> KEPT = kept();

  private static Set<String> kept() {
    var kept = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    kept.addAll(SecurityHeaders.names());
    kept.addAll(
        Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "server",
            "x-powered-by",
            "x-xss-protection",
            "set-cookie",
            "date",
            ServiceAnswer.OVERLOADED));
    return kept;
  }

  @Override
  public HttpHeaders apply(HttpHeaders received, ServerResponse answer) {
    var onlyThisHop = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    onlyThisHop.addAll(received.getConnection());
    var handedBack = new HttpHeaders();
    received.forEach(
        (name, values) -> {
          if (!KEPT.contains(name) && !onlyThisHop.contains(name)) {
            handedBack.addAll(name, values);
          }
        });
    return handedBack;
  }
}
