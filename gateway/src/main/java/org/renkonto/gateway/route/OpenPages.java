package org.renkonto.gateway.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.renkonto.gateway.guard.SecurityHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets what is open without a token show a page in a browser; everything else stays data only. */
final class OpenPages extends OncePerRequestFilter {

  private final List<PathPattern> open;

  OpenPages(RouteSettings settings) {
    this.open =
        Stream.of(settings.openPaths()).map(PathPatternParser.defaultInstance::parse).toList();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = PathContainer.parsePath(request.getRequestURI());
    if (open.stream().anyMatch(pattern -> pattern.matches(path))) {
      SecurityHeaders.setForPage(response);
    }
    chain.doFilter(request, response);
  }
}
