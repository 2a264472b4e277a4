package org.renkonto.proof.prove.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Calls the API as any program would. */
public final class Http {

  /** Longer than the gateway's own limit and its one repetition together. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final Map<Person, Signed> tokens = new ConcurrentHashMap<>();
  private final Tokens signer;

  private record Signed(String token, Instant until) {
    boolean isYoung() {
      return Instant.now().isBefore(until);
    }
  }

  Http(Tokens signer) {
    this.signer = signer;
  }

  /**
   * Calls once.
   *
   * @throws IOException when no answer came
   */
  public Answer call(
      Person who, String method, URI at, Map<String, String> headers, @Nullable String body)
      throws IOException {
    var request = HttpRequest.newBuilder(at).header("Authorization", "Bearer " + token(who));
    headers.forEach(request::header);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return send(
        request.method(
            method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  /** The one it has while that is young: a run may last longer than a token. */
  private String token(Person who) {
    return tokens
        .compute(
            who,
            (_, had) ->
                had != null && had.isYoung()
                    ? had
                    : new Signed(signer.of(who), Instant.now().plus(Tokens.LIFE.dividedBy(2))))
        .token();
  }

  /** Sends a request as it is, only with a limit of time. */
  public Answer send(HttpRequest.Builder request) throws IOException {
    var since = System.nanoTime();
    try {
      var answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(UTF_8));
      var millis = (System.nanoTime() - since) / 1_000_000;
      return new Answer(answer.statusCode(), answer.headers(), answer.body(), millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Reads, again and again while a part of the system is away, for two minutes at most. */
  public Answer read(Person who, URI at) {
    Answer last = null;
    for (int i = 0; i < 120; i++) {
      try {
        last = call(who, "GET", at, Map.of(), null);
        if (last.status() < 500) {
          return last;
        }
      } catch (IOException away) {
        // again
      }
      Pause.of(Duration.ofSeconds(1));
    }
    throw new IllegalStateException("%s is not answered: %s".formatted(at, last));
  }
}
