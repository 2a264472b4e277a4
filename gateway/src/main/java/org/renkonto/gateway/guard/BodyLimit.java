package org.renkonto.gateway.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.renkonto.gateway.problem.Problem;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body, up to the limit, before a service is asked: so a service never sees a body that
 * is too large, half sent or of doubtful length, and a slow sender keeps no service waiting.
 */
final class BodyLimit extends OncePerRequestFilter {

  private final int limit;

  BodyLimit(DataSize limit) {
    this.limit = Math.toIntExact(limit.toBytes());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit) {
      refuse(response);
      return;
    }
    var body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      refuse(response);
      return;
    }
    chain.doFilter(new ReadRequest(request, body), response);
  }

  private void refuse(HttpServletResponse response) throws IOException {
    Problem.CONTENT_TOO_LARGE.write(response, "A body has at most " + limit + " bytes.");
  }
}
