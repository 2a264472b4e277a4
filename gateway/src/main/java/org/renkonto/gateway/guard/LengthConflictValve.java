package org.renkonto.gateway.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.renkonto.gateway.problem.Problem;

/**
 * Refuses a request that has both Transfer-Encoding and Content-Length (RFC 9112 section 6.3, ASVS
 * 5.0 V4.2.1). Tomcat would follow the former and forget the latter, which is allowed; but nobody
 * honest sends both, so we do not carry it on. As Tomcat has forgotten the header by now, the bytes
 * it came in are looked at.
 */
final class LengthConflictValve extends ValveBase {

  LengthConflictValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (request.getHeader("Transfer-Encoding") != null && statesLength(request)) {
      response.setHeader("Connection", "close");
      Problem.LENGTH_CONFLICT.write(
          response, "Send either Content-Length or Transfer-Encoding, not both.");
      return;
    }
    getNext().invoke(request, response);
  }

  private static boolean statesLength(Request request) {
    if (!(request.getCoyoteRequest().getInputBuffer() instanceof ApplicationBufferHandler input)) {
      return false;
    }
    var head = StandardCharsets.ISO_8859_1.decode(input.getByteBuffer().duplicate().flip());
    return head.toString().toLowerCase(Locale.ROOT).contains("\ncontent-length");
  }
}
