package org.renkonto.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.renkonto.gateway.guard.SecurityHeaders;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** What a service answered: the head is here, the body is handed on while it comes. */
final class ServiceAnswer implements ServerResponse {

  private record Received(HttpStatusCode getStatusCode, HttpHeaders getHeaders)
      implements ProxyExchange.Response {}

  /** How a service tells us, and nobody else, that it refuses because it has too much to do. */
  static final String OVERLOADED = "Renkonto-Overloaded";

  private static final int PIECE = 8 * 1024;

  private final HttpUriRequestBase call;
  private final ClassicHttpResponse answer;
  private final OpenStreams streams;
  private final HttpStatusCode status;
  private final HttpHeaders headers = new HttpHeaders();

  ServiceAnswer(HttpUriRequestBase call, ClassicHttpResponse answer, OpenStreams streams) {
    this.call = call;
    this.answer = answer;
    this.streams = streams;
    this.status = HttpStatusCode.valueOf(answer.getCode());
  }

  /** The head as the service sent it. */
  ProxyExchange.Response received() {
    var received = new HttpHeaders();
    for (var header : answer.getHeaders()) {
      received.add(header.getName(), Objects.requireNonNullElse(header.getValue(), ""));
    }
    return new Received(status, received);
  }

  /** Whether the service is well, and has as much to do as it takes on. */
  boolean isOverload() {
    return answer.containsHeader(OVERLOADED);
  }

  /** A service that names its own address in Location means this door: only the path goes out. */
  void hideAddress(URI service) {
    var location = headers.getLocation();
    if (location != null && Objects.equals(location.getAuthority(), service.getAuthority())) {
      var query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
      headers.set(HttpHeaders.LOCATION, location.getRawPath() + query);
    }
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException {
    response.setStatus(status.value());
    headers.forEach((name, values) -> values.forEach(it -> response.addHeader(name, it)));
    try {
      if (answer.getEntity() != null) {
        hand(answer.getEntity().getContent(), request, response);
      }
    } catch (ServiceSilent silent) {
      fail(silent, response);
    } finally {
      call.cancel(); // an answer read to its end has given its connection back already
    }
    return null;
  }

  private void hand(InputStream body, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isStream()) {
      copy(body, response);
      return;
    }
    if (!streams.open(call, listener(request))) {
      replace(response, ServiceFailure.tooManyStreams());
      return;
    }
    try {
      response.flushBuffer();
      copy(body, response);
    } finally {
      streams.closed(call);
    }
  }

  /** Whoever has no token is known by the address the call comes from. */
  private static String listener(HttpServletRequest request) {
    var subject = request.getRemoteUser();
    return subject == null ? "address " + request.getRemoteAddr() : subject;
  }

  private void copy(InputStream body, HttpServletResponse response) throws IOException {
    var out = response.getOutputStream();
    var piece = new byte[PIECE];
    for (int size = read(body, piece); size >= 0; size = read(body, piece)) {
      out.write(piece, 0, size);
      if (isStream()) {
        out.flush();
      }
    }
  }

  private static int read(InputStream body, byte[] piece) throws ServiceSilent {
    try {
      return body.read(piece);
    } catch (IOException failure) {
      throw new ServiceSilent(failure);
    }
  }

  /** A stream just ends, and the caller comes back; half an answer must not look like a whole. */
  private void fail(ServiceSilent silent, HttpServletResponse response) throws IOException {
    if (isStream()) {
      return;
    }
    if (response.isCommitted()) {
      throw silent;
    }
    replace(response, ServiceFailure.of(silent.failure()));
  }

  private static void replace(HttpServletResponse response, ServiceFailure failure)
      throws IOException {
    response.reset();
    SecurityHeaders.set(response);
    failure.write(response);
  }

  private boolean isStream() {
    return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(headers.getContentType());
  }

  @Override
  public HttpStatusCode statusCode() {
    return status;
  }

  @Override
  public HttpHeaders headers() {
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  /** The service stopped in the middle. */
  private static final class ServiceSilent extends IOException {

    private final IOException failure;

    ServiceSilent(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    IOException failure() {
      return failure;
    }
  }
}
