package org.renkonto.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;

/** A caller's request with an {@code Idempotency-Key}, whose body was read and can be again. */
final class KeyedRequest extends HttpServletRequestWrapper {

  static final String KEY = "Idempotency-Key";

  private static final int LONGEST_KEY = 128;
  private static final int LARGEST_BODY = 64 * 1024;

  private final byte[] body;

  private KeyedRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /**
   * @throws InvalidInput when the key is none
   * @throws BodyTooLarge when it has more bytes than are kept
   */
  static KeyedRequest read(HttpServletRequest request) throws IOException {
    var key = request.getHeader(KEY);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new InvalidInput(KEY, "must have 1 to " + LONGEST_KEY + " characters");
    }
    var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw new BodyTooLarge();
    }
    return new KeyedRequest(request, body);
  }

  /** Caller and key: a key is its caller's own. */
  String id() {
    return getUserPrincipal().getName() + "\n" + getHeader(KEY); // no header has a line break
  }

  /** Of all that must be the same when the key comes again. */
  String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((getRequestURI() + "?" + getQueryString() + "\n").getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
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

  static class BodyTooLarge extends Refusal {
    BodyTooLarge() {
      super(
          HttpStatus.CONTENT_TOO_LARGE,
          "body-too-large",
          "A body may have at most %d bytes.".formatted(LARGEST_BODY));
    }
  }
}
