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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an {@code Idempotency-Key} is worked on once per caller: the same request again gets
 * the same answer, another request with the same key is refused.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

  private static final String KEY = "Idempotency-Key";
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

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
      var id = id(request, body);
      var fingerprint = fingerprint(request, body);
      var before = keys.claim(id, fingerprint);
      if (before == null) {
        workOnce(id, fingerprint, new Repeatable(request, body), response, chain);
      } else {
        repeat(before, response);
      }
    } catch (RuntimeException failure) {
      if (problems.resolveException(request, response, null, failure) == null) {
        throw failure;
      }
    }
  }

  private void workOnce(
      String id,
      String fingerprint,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(Ids.SEED, id);
    var kept = new ContentCachingResponseWrapper(response);
    var worked = false;
    try {
      chain.doFilter(request, kept);
      worked = kept.getStatus() < 500;
    } finally {
      if (!worked) {
        keys.release(id);
      }
    }
    if (worked) {
      keys.answered(
          new IdempotencyKeys.Answer(
              id,
              fingerprint,
              kept.getStatus(),
              kept.getContentType(),
              kept.getHeader(HttpHeaders.LOCATION),
              kept.getHeader(HttpHeaders.ETAG),
              new String(kept.getContentAsByteArray(), UTF_8),
              keys.keptUntil()));
    }
    kept.copyBodyToResponse();
  }

  private static void repeat(IdempotencyKeys.Answer before, HttpServletResponse response)
      throws IOException {
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
    return request.getUserPrincipal().getName() + "|" + key;
  }

  private static String fingerprint(HttpServletRequest request, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(UTF_8));
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
