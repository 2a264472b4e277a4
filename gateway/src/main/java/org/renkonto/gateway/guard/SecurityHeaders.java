package org.renkonto.gateway.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers of every answer. They are set before anything else runs, so a refusal has them too;
 * what a service says about the same matters is dropped, so each is there once.
 */
public final class SecurityHeaders extends OncePerRequestFilter {

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** The page shows descriptions as text and pictures from its own files, and asks only us. */
  private static final String PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** A page of a service: its own files and no others, forms that come back to it. */
  private static final String SERVICE_PAGE =
      PAGE.replace("form-action 'none'", "form-action 'self'");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    set(response);
    if (request.getRequestURI().equals("/docs") || request.getRequestURI().startsWith("/docs/")) {
      response.setHeader("Content-Security-Policy", PAGE);
      response.setHeader("Cache-Control", "no-cache");
    }
    chain.doFilter(request, response);
  }

  /** Sets the headers of an answer that is no page. */
  public static void set(HttpServletResponse response) {
    EVERYWHERE.forEach(response::setHeader);
    response.setHeader("Content-Security-Policy", NOTHING);
    response.setHeader("Cache-Control", "no-store");
  }

  /** Sets what differs for an answer that may be a page of a service. */
  public static void setForPage(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", SERVICE_PAGE);
  }

  /** The names, without regard to case, of the headers that only the gateway sets. */
  public static Set<String> names() {
    var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(EVERYWHERE.keySet());
    names.addAll(Set.of("Content-Security-Policy", "Cache-Control", "Pragma", "Expires"));
    return names;
  }
}
