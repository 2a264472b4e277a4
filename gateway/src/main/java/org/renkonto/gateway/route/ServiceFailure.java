package org.renkonto.gateway.route;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.renkonto.gateway.problem.Problem;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Why a service did not answer, and whether it may have done what it was asked.
 *
 * @param retryAfter when asking again makes sense
 */
record ServiceFailure(Problem problem, String detail, Duration retryAfter) {

  private static final Duration SOON = Duration.ofSeconds(2);

  private static final String MAYBE_DONE =
      " It may have done what was asked: repeat with the same Idempotency-Key.";

  static ServiceFailure of(IOException failure) {
    return switch (failure) {
      case ConnectTimeoutException _,
          ConnectException _,
          NoRouteToHostException _,
          UnknownHostException _ ->
          notDone("The service cannot be reached. Nothing was done.", SOON);
      case ConnectionRequestTimeoutException _ ->
          notDone("The service has all hands full. Nothing was done.", SOON);
      case SocketTimeoutException _ ->
          new ServiceFailure(
              Problem.SERVICE_TIMED_OUT, "The service is too slow." + MAYBE_DONE, SOON);
      default ->
          new ServiceFailure(
              Problem.SERVICE_BROKE_OFF, "The service broke off its answer." + MAYBE_DONE, SOON);
    };
  }

  /** The circuit is open: the service is not asked for a while. */
  static ServiceFailure leftAlone(Duration openFor) {
    return notDone(
        "The service has failed several times and is left alone for a while. Nothing was done.",
        openFor);
  }

  /** The subject listens to as many streams as it may. */
  static ServiceFailure tooManyStreams() {
    return new ServiceFailure(
        Problem.TOO_MANY_REQUESTS, "This subject already listens to enough streams.", SOON);
  }

  private static ServiceFailure notDone(String detail, Duration retryAfter) {
    return new ServiceFailure(Problem.SERVICE_UNAVAILABLE, detail, retryAfter);
  }

  void write(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    problem.write(response, detail);
  }

  ServerResponse answer() {
    return ServerResponse.status(problem.status())
        .build(
            (_, response) -> {
              write(response);
              return null;
            });
  }
}
