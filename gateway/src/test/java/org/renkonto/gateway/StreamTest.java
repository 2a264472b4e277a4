package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.gateway.TestOffice.NOTIFICATION;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Here an ordinary answer of the notification service may take two seconds. */
@Timeout(60)
class StreamTest extends AtTheDoor {

  private static final String PATH = "/api/notification/stream";
  private static final String END = "end";

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final AtomicInteger listening = new AtomicInteger();

  @BeforeEach
  void the_service_streams() {
    NOTIFICATION.at(PATH, this::stream);
  }

  @AfterEach
  void the_service_stops() {
    for (int i = 0; i < 30; i++) {
      events.add(END);
    }
  }

  @Test
  void the_head_of_a_stream_comes_before_the_first_event() throws Exception {
    var answer = listen();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    answer.body().close();
  }

  @Test
  void each_event_comes_at_once_and_the_stream_outlives_the_time_limit() throws Exception {
    try (var lines = reader(listen())) {
      events.add("first");
      assertThat(lines.readLine()).isEqualTo("data: first");

      var quietUntil = System.nanoTime() + Duration.ofMillis(2_300).toNanos();
      await().until(() -> System.nanoTime() > quietUntil);

      events.add("second");
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).isEqualTo("data: second");
    }
  }

  @Test
  void the_service_knows_which_event_was_the_last() throws Exception {
    var request =
        asSomebody(PATH).header("Last-Event-ID", "41").header("Accept", "text/event-stream");
    CLIENT.send(request.build(), BodyHandlers.ofInputStream()).body().close();

    assertThat(NOTIFICATION.asked(PATH).getLast().headers().getFirst("Last-Event-ID"))
        .isEqualTo("41");
  }

  @Test
  void when_the_listener_goes_the_service_learns_it() throws Exception {
    var body = listen().body();
    await().until(() -> listening.get() == 1);

    body.close();

    await()
        .until(
            () -> {
              events.add("anybody there?");
              return listening.get() == 0;
            });
  }

  @Test
  void many_open_streams_neither_fill_the_gateway_nor_open_the_circuit() throws Exception {
    var streams = new ArrayList<HttpResponse<InputStream>>();
    for (int i = 0; i < 30; i++) {
      streams.add(listen());
    }

    assertThat(streams).allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(200));
    assertThat(send(asSomebody("/api/notification/notifications")).statusCode()).isEqualTo(200);
    for (var stream : streams) {
      stream.body().close();
    }
  }

  @Test
  void one_subject_listens_to_five_streams_and_no_more() throws Exception {
    var token = TestOffice.ISSUER.token();
    var streams = new ArrayList<HttpResponse<InputStream>>();
    for (int i = 0; i < 5; i++) {
      streams.add(CLIENT.send(at(PATH, token).build(), BodyHandlers.ofInputStream()));
    }

    assertProblem(send(at(PATH, token)), 429, "too-many-requests");
    assertThat(listen().statusCode()).isEqualTo(200);
    for (var stream : streams) {
      stream.body().close();
    }
  }

  @Test
  void a_stream_needs_a_token() throws Exception {
    assertProblem(send(at(PATH)), 401, "token-not-valid");
  }

  private HttpResponse<InputStream> listen() throws Exception {
    return CLIENT.send(asSomebody(PATH).build(), BodyHandlers.ofInputStream());
  }

  private static BufferedReader reader(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private void stream(HttpExchange exchange) throws IOException {
    listening.incrementAndGet();
    try (exchange) {
      exchange.getResponseHeaders().put("Content-Type", List.of("text/event-stream"));
      exchange.sendResponseHeaders(200, 0);
      var out = exchange.getResponseBody();
      out.flush();
      for (var event = next(); !event.equals(END); event = next()) {
        out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } finally {
      listening.decrementAndGet();
    }
  }

  private String next() throws IOException {
    try {
      var event = events.poll(30, TimeUnit.SECONDS);
      return event == null ? END : event;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
