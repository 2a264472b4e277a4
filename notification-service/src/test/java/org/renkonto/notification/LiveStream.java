package org.renkonto.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader of the live stream that keeps every line. */
final class LiveStream implements AutoCloseable {

  private static final Duration HEAD_WITHIN = Duration.ofSeconds(20);

  private final HttpResponse<InputStream> answer;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  LiveStream(HttpClient http, HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    request.timeout(HEAD_WITHIN); // the answer's head; the stream itself may last
    try {
      answer = http.send(request.GET().build(), BodyHandlers.ofInputStream());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
    Thread.ofVirtual().start(this::read);
  }

  int status() {
    return answer.statusCode();
  }

  /** Ids of the events so far, the empty opening one left out. */
  List<String> ids() {
    var events = lines.stream().filter(l -> l.startsWith("id:") || l.startsWith("event:")).toList();
    return java.util.stream.IntStream.range(0, Math.max(0, events.size() - 1))
        .filter(i -> events.get(i + 1).startsWith("event:"))
        .mapToObj(i -> events.get(i).substring("id:".length()))
        .toList();
  }

  List<String> lines() {
    return lines;
  }

  boolean ended() {
    return ended;
  }

  private void read() {
    try (var reader =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException | java.io.UncheckedIOException closed) {
      // the reader or the server has gone
    } finally {
      ended = true;
    }
  }

  @Override
  public void close() {
    try {
      answer.body().close();
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
