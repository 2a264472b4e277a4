package org.renkonto.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.renkonto.standalone.RunningSystem;

/** Calls the API as a client of the demo office. */
final class Caller {

  private static final String OVERLOADED = "urn:renkonto:problem:overloaded";
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The service takes on no more just now and has changed nothing. */
  static final class Overloaded extends IllegalStateException {

    private static final long serialVersionUID = 1;

    Overloaded() {
      super("503 overloaded");
    }
  }

  /**
   * As through a gateway's pool: more than a service works on and lets wait (64 and 256), fewer
   * than the connections it takes (400). What waits here is late like what waits there.
   */
  private static final int AT_ONCE = 360;

  private final Semaphore connections = new Semaphore(AT_ONCE, true);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final RunningSystem system;

  Caller(RunningSystem system) {
    this.system = system;
  }

  HttpRequest get(String client, URI at, String path) {
    return as(client, at.resolve(path)).build();
  }

  HttpRequest post(String client, URI at, String path, String body) {
    return with("POST", client, at, path, body);
  }

  HttpRequest with(String method, String client, URI at, String path, String body) {
    return as(client, at.resolve(path))
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body))
        .build();
  }

  /**
   * The answer's body; any other status than the one awaited is an error.
   *
   * @throws Overloaded when the service says that it has too much to do
   */
  String send(HttpRequest request, int status) {
    try {
      var answer = answer(request);
      if (answer.statusCode() == 503 && answer.body().contains(OVERLOADED)) {
        throw new Overloaded();
      }
      if (answer.statusCode() != status) {
        throw new IllegalStateException(
            "%s %s: %d %s"
                .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> answer(HttpRequest request)
      throws IOException, InterruptedException {
    connections.acquire();
    try {
      return http.send(request, BodyHandlers.ofString());
    } finally {
      connections.release();
    }
  }

  private HttpRequest.Builder as(String client, URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(client, this::token));
  }

  private String token(String client) {
    var form = "grant_type=client_credentials&client_secret=demo&client_id=" + client;
    var request =
        HttpRequest.newBuilder(system.issuer().resolve("/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    var token = TOKEN.matcher(send(request, 200));
    if (!token.find()) {
      throw new IllegalStateException("no token for " + client);
    }
    return token.group(1);
  }
}
