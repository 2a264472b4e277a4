package org.renkonto.appointment.interpreting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** translation-service as far as it tells free times: well, broken, or silent. */
public final class OtherCalendar implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpServer server;
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> asked = new ArrayList<>();
  private volatile Set<Instant> free = Set.of();
  private volatile int status = 200;
  private volatile boolean silent;

  public OtherCalendar() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.createContext("/api/translation/free-times", this::answer);
    server.start();
  }

  /** From now on a translator is free at these times and no other. */
  public void isFreeAt(Instant... times) {
    free = Set.of(times);
  }

  void answersWith(int code) {
    status = code;
  }

  void fallsSilent() {
    silent = true;
  }

  /** The questions so far, each with its token. */
  public List<String> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  /** A client of it, who gets an answer on a slow machine too. */
  public FreeTranslators client(MeterRegistry metrics) {
    return client(metrics, PATIENCE);
  }

  /** A client of it who waits so long for an answer; after four calls it looks how many failed. */
  FreeTranslators client(MeterRegistry metrics, Duration answerWithin) {
    var url = URI.create("http://localhost:" + server.getAddress().getPort());
    var settings =
        new FreeTranslatorSettings(url, PATIENCE, answerWithin, 4, 50, Duration.ofMinutes(1));
    return new FreeTranslators(settings, metrics);
  }

  private void answer(HttpExchange exchange) throws IOException {
    synchronized (asked) {
      asked.add(
          exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
    }
    if (silent) {
      waitForTheEnd();
    }
    var query = exchange.getRequestURI().getQuery();
    var told =
        free.stream().filter(time -> query.contains("start=" + time)).map("\"%s\""::formatted);
    var body = "{\"free\":[%s]}".formatted(String.join(",", told.toList())).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void waitForTheEnd() {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
