package org.renkonto.gateway.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * The last resort: writes a problem for everything that nobody answered, be it an address that the
 * HTTP parser refused or a failure of our own code. Nothing about the failure goes out.
 */
public final class ProblemValve extends ErrorReportValve {

  private final Consumer<Response> headers;
  private final String methods;

  /**
   * @param headers sets the headers that every answer has
   * @param methods that are served, as in the header Allow
   */
  public ProblemValve(Consumer<Response> headers, String methods) {
    this.headers = headers;
    this.methods = methods;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var connect = "CONNECT".equals(request.getMethod());
    var problem = connect ? Problem.METHOD_NOT_ALLOWED : Problem.of(status);
    response.reset();
    headers.accept(response);
    if (problem == Problem.METHOD_NOT_ALLOWED) {
      response.setHeader("Allow", methods);
    }
    try {
      problem.write(response, detail(problem));
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String detail(Problem problem) {
    return switch (problem) {
      case NOT_FOUND -> "No service answers at this address.";
      case METHOD_NOT_ALLOWED -> "This method is not served here.";
      case INTERNAL_ERROR -> "The request was not carried out because of a failure on our side.";
      default -> "The request breaks a rule of HTTP, so nobody has read it.";
    };
  }
}
