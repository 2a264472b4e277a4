package org.renkonto.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One HTTP call of the launcher; the small client of the JDK, so that the launcher stays small. */
final class Call {

  private static final int TIMEOUT_MILLIS = 10_000;

  /** What came back; {@code retryAfterSeconds} is 0 where the answer does not say. */
  record Answer(int status, String body, int retryAfterSeconds) {}

  private Call() {}

  /**
   * @throws IllegalStateException when nothing answers
   */
  static Answer get(URI address) {
    return send("GET", address, Map.of(), null);
  }

  /**
   * @throws IllegalStateException when nothing answers
   */
  static Answer send(
      String method, URI address, Map<String, String> headers, @Nullable String body) {
    try {
      var call = open(method, address);
      headers.forEach(call::setRequestProperty);
      if (body != null) {
        call.setDoOutput(true);
        try (var out = call.getOutputStream()) {
          out.write(body.getBytes(UTF_8));
        }
      }
      int status = call.getResponseCode();
      var answered =
          status < HttpURLConnection.HTTP_BAD_REQUEST
              ? call.getInputStream()
              : call.getErrorStream();
      return new Answer(status, text(answered), call.getHeaderFieldInt("Retry-After", 0));
    } catch (IOException e) {
      throw new IllegalStateException("%s %s: %s".formatted(method, address, e), e);
    }
  }

  /** Whether this address says 200 now. */
  static boolean isOk(URI address) {
    try {
      return get(address).status() == HttpURLConnection.HTTP_OK;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  private static HttpURLConnection open(String method, URI address)
      throws IOException, ProtocolException {
    var call = (HttpURLConnection) address.toURL().openConnection();
    call.setRequestMethod(method);
    call.setConnectTimeout(TIMEOUT_MILLIS);
    call.setReadTimeout(TIMEOUT_MILLIS);
    return call;
  }

  private static String text(@Nullable InputStream answered) throws IOException {
    if (answered == null) {
      return "";
    }
    try (answered) {
      return new String(answered.readAllBytes(), UTF_8);
    }
  }
}
