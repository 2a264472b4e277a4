package org.renkonto.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;

/** The last resort: a problem for what the HTTP parser refuses before any code of ours reads it. */
public final class ProblemValve extends ErrorReportValve {

  /** Puts it in the place of the page of Tomcat. */
  public static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> inPlace() {
    return server ->
        server.addContextCustomizers(
            context -> {
              var host = (StandardHost) context.getParent();
              host.getPipeline().addValve(new ProblemValve());
              host.setErrorReportValveClass(ProblemValve.class.getName());
            });
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      response.reset();
      response.setStatus(status);
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(problem(status).getBytes(UTF_8));
      response.finishResponse();
    } catch (IOException hungUp) {
      throw new UncheckedIOException(hungUp);
    }
  }

  private static String problem(int status) {
    return status < 500
        ? body(status, "bad-request", "Bad Request", "Nobody has read this: it is no proper HTTP.")
        : body(status, "internal-error", "Internal Server Error", "Something failed on our side.");
  }

  private static String body(int status, String code, String title, String detail) {
    return "{\"type\":\"%s%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
        .formatted(Problems.TYPE, code, title, status, detail);
  }
}
