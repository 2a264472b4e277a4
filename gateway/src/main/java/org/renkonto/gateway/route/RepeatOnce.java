package org.renkonto.gateway.route;

import java.io.IOException;
import java.net.SocketException;
import java.util.Set;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.apache.hc.core5.util.TimeValue;

/**
 * A service that was started anew hangs up the connections we still hold. Then the request is sent
 * once more, if doing it twice is the same as doing it once: by its method (RFC 9110 section 9.2.2)
 * or because it carries an Idempotency-Key. All unused connections are closed before, for they are
 * as old, and the second time would meet the next dead one.
 */
final class RepeatOnce implements HttpRequestRetryStrategy {

  private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");

  private final ConnPoolControl<?> connections;

  RepeatOnce(ConnPoolControl<?> connections) {
    this.connections = connections;
  }

  @Override
  public boolean retryRequest(
      HttpRequest request, IOException failure, int count, HttpContext context) {
    if (count > 1 || !hungUp(failure) || !repeatable(request)) {
      return false;
    }
    connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
    return true;
  }

  @Override
  public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
    return false;
  }

  @Override
  public TimeValue getRetryInterval(HttpResponse response, int count, HttpContext context) {
    return TimeValue.ZERO_MILLISECONDS;
  }

  private static boolean hungUp(IOException failure) {
    return failure instanceof NoHttpResponseException
        || (failure instanceof SocketException && !(failure instanceof HttpHostConnectException));
  }

  private static boolean repeatable(HttpRequest request) {
    return REPEATABLE.contains(request.getMethod()) || request.containsHeader("Idempotency-Key");
  }
}
