package org.renkonto.standalone;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Lays out the demo office (demo/office.http) over the API, once per store; each service's calls in
 * their order.
 */
final class DemoOffice {

  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final int TRIES = 20;

  /** To a PUT without If-Match: a half-done try has come that far. */
  private static final int ALREADY_THERE = 428;

  private final RunningSystem system;
  private final Terminal terminal;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  DemoOffice(RunningSystem system, Terminal terminal) {
    this.system = system;
    this.terminal = terminal;
  }

  /**
   * Does nothing when it was laid out before; may be repeated after a half-done try, each call has
   * its own idempotency key.
   *
   * @throws StartFailed when the API refuses a call
   */
  void layOutOnce() {
    var done = system.data().resolve("demo-office-is-laid-out");
    if (Files.exists(done)) {
      return;
    }
    var requests = DemoRequest.all();
    terminal.progress("  laying out the demo office ...");
    var services = requests.stream().collect(groupingBy(DemoRequest::service)).values();
    try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
      services.stream()
          .map(calls -> CompletableFuture.runAsync(() -> calls.forEach(this::send), beside))
          .toList()
          .forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartFailed known ? known : e;
    }
    terminal.progress("");
    mark(done, requests);
  }

  private void send(DemoRequest request) {
    var headers =
        Map.of(
            "Authorization",
            "Bearer " + tokens.computeIfAbsent(request.as(), this::token),
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            request.key());
    for (int i = 1; ; i++) {
      var answer =
          Call.send(
              request.method(),
              system.gatewayUrl().resolve(request.path()),
              headers,
              request.body());
      if (answer.status() < 300 || answer.status() == ALREADY_THERE) {
        return;
      }
      boolean later = answer.status() == 429 || answer.status() == 503;
      if (!later || i == TRIES) {
        throw new StartFailed(
            "The demo office cannot be laid out: %s (%s %s) was answered %d %s"
                .formatted(
                    request.title(),
                    request.method(),
                    request.path(),
                    answer.status(),
                    answer.body()));
      }
      pause(Math.max(1, answer.retryAfterSeconds()));
    }
  }

  private String token(String client) {
    var answer =
        Call.send(
            "POST",
            system.issuer().resolve("/oauth2/token"),
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            "grant_type=client_credentials&client_secret=demo&client_id=" + client);
    var token = TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new StartFailed("No token for %s: %d".formatted(client, answer.status()));
    }
    return token.group(1);
  }

  private static void mark(Path done, List<DemoRequest> requests) {
    try {
      Files.writeString(done, requests.size() + " calls\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause(int seconds) {
    try {
      Thread.sleep(seconds * 1_000L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailed("Stopped while the demo office was laid out.", e);
    }
  }
}
