package org.renkonto.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.IdempotencyKeys.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * A POST with an {@code Idempotency-Key} is worked on once per caller: the same request again gets
 * the same answer, another request with the same key is refused.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

  private static final String CLAIM = IdempotencyFilter.class.getName() + ".claim";

  private final IdempotencyKeys keys;
  private final HandlerExceptionResolver problems;

  public IdempotencyFilter(IdempotencyKeys keys, HandlerExceptionResolver problems) {
    this.keys = keys;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod())
        || request.getHeader(KeyedRequest.KEY) == null
        || request.getUserPrincipal() == null;
  }

  /** An answer that comes later comes by here once more. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      if (request.getAttribute(CLAIM) instanceof Answer claim) {
        work(claim, request, response, chain);
      } else {
        begin(request, response, chain);
      }
    } catch (RuntimeException failure) {
      if (problems.resolveException(request, response, null, failure) == null) {
        throw failure;
      }
    }
  }

  private void begin(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var keyed = KeyedRequest.read(request);
    var claim = keys.claim(keyed.id(), keyed.fingerprint());
    if (claim.given()) {
      repeat(claim, response);
    } else {
      request.setAttribute(CLAIM, claim);
      request.setAttribute(Ids.SEED, claim.seed());
      work(claim, keyed, new ContentCachingResponseWrapper(response), chain);
    }
  }

  private void work(
      Answer claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var worked = false;
    try {
      chain.doFilter(request, response);
      worked = true;
    } finally {
      if (!worked) {
        keys.release(claim.id());
      }
    }
    var kept = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
    if (kept != null && !request.isAsyncStarted()) {
      remember(claim, kept);
      kept.copyBodyToResponse();
    }
  }

  /** What may well be answered otherwise next time is no answer to be remembered. */
  private void remember(Answer claim, ContentCachingResponseWrapper kept) {
    if (kept.getStatus() >= 500 || kept.containsHeader(HttpHeaders.RETRY_AFTER)) {
      keys.release(claim.id());
      return;
    }
    keys.answered(
        claim.with(
            kept.getStatus(),
            kept.getContentType(),
            kept.getHeader(HttpHeaders.LOCATION),
            kept.getHeader(HttpHeaders.ETAG),
            new String(kept.getContentAsByteArray(), UTF_8)));
  }

  private static void repeat(Answer before, HttpServletResponse response) throws IOException {
    response.setStatus(before.status());
    response.setContentType(before.contentType());
    header(response, HttpHeaders.LOCATION, before.location());
    header(response, HttpHeaders.ETAG, before.etag());
    header(response, "Idempotent-Replayed", "true");
    response.getOutputStream().write(before.body().getBytes(UTF_8));
  }

  private static void header(HttpServletResponse response, String name, @Nullable String value) {
    if (value != null) {
      response.setHeader(name, value);
    }
  }
}
