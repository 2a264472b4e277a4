package org.renkonto.gateway.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything the gateway itself can refuse, as RFC 9457 problem details. The type of a problem is
 * {@code urn:renkonto:problem:} and the constant's name in kebab case.
 */
public enum Problem {
  BAD_REQUEST(400, "The request cannot be read"),
  PATH_NOT_NORMAL(400, "The path is not in its normal form"),
  LENGTH_CONFLICT(400, "The request states its length twice"),
  TOKEN_NOT_VALID(401, "A valid token is needed"),
  NOT_ALLOWED(403, "Not allowed"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "This method is not served"),
  CONTENT_TOO_LARGE(413, "The body is too large"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL_ERROR(500, "The gateway failed"),
  SERVICE_BROKE_OFF(502, "The service broke off its answer"),
  SERVICE_UNAVAILABLE(503, "The service is not available"),
  IDENTITY_PROVIDER_UNAVAILABLE(503, "The token cannot be checked now"),
  SERVICE_TIMED_OUT(504, "The service did not answer in time");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final int status;
  private final String title;

  Problem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The problem for a status that the servlet container set by itself. */
  static Problem of(int status) {
    return switch (status) {
      case 401 -> TOKEN_NOT_VALID;
      case 403 -> NOT_ALLOWED;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 501, 505 -> BAD_REQUEST;
      case 413 -> CONTENT_TOO_LARGE;
      case 503 -> SERVICE_UNAVAILABLE;
      default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    };
  }

  /** The HTTP status that goes with this problem. */
  public int status() {
    return status;
  }

  /** The last part of the problem's type. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Writes this problem as the whole answer; headers that are already set stay.
   *
   * @param detail one or two sentences for the caller, without anything about our insides
   */
  public void write(HttpServletResponse response, String detail) throws IOException {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:renkonto:problem:" + code());
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    var bytes = JSON.writeValueAsBytes(body);
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
