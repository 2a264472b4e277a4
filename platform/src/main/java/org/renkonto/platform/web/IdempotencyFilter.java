package org.renkonto.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.IdempotencyKeys.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * A POST with an {@code Idempotency-Key} is worked on once per caller: the same request again gets
 * the same answer, another request with the same key is refused.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

  private static final String KEY = "Idempotency-Key";
  private static final String CLAIM = IdempotencyFilter.class.getName() + ".claim";
  private static final int LONGEST_KEY = 128;
  private static final int LARGEST_BODY = 64 * 1024;

  private final IdempotencyKeys keys;
  private final HandlerExceptionResolver problems;

  public IdempotencyFilter(IdempotencyKeys keys, HandlerExceptionResolver problems) {
    this.keys = keys;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod())
        || request.getHeader(KEY) == null
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
    var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    var claim = keys.claim(id(request, body), fingerprint(request, body));
    if (claim.given()) {
      repeat(claim, response);
    } else {
      request.setAttribute(CLAIM, claim);
      request.setAttribute(Ids.SEED, claim.seed());
      var kept = new ContentCachingResponseWrapper(response);
      work(claim, new Repeatable(request, body), kept, chain);
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

  private static String id(HttpServletRequest request, byte[] body) {
    var key = request.getHeader(KEY);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new InvalidInput(KEY, "must have 1 to " + LONGEST_KEY + " characters");
    }
    if (body.length > LARGEST_BODY) {
      throw new BodyTooLarge();
    }
    return request.getUserPrincipal().getName() + "\n" + key; // no header has a line break
  }

  private static String fingerprint(HttpServletRequest request, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var target = request.getRequestURI() + "?" + request.getQueryString() + "\n";
      digest.update(target.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static class BodyTooLarge extends Refusal {
    BodyTooLarge() {
      super(
          HttpStatus.CONTENT_TOO_LARGE,
          "body-too-large",
          "A body may have at most %d bytes.".formatted(LARGEST_BODY));
    }
  }

  /** The request with its body to be read again. */
  private static final class Repeatable extends HttpServletRequestWrapper {

    private final byte[] body;

    Repeatable(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      var bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
          return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("the body is read in the request's own thread");
        }
      };
    }
  }
}
