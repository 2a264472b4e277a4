package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkonto.gateway.TestOffice.FRAIL;
import static org.renkonto.gateway.TestOffice.SLOW;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes of a service that is dead, slow or breaks off. */
class ServiceFaultTest extends AtTheDoor {

  private static final Executor PEOPLE = task -> Thread.ofVirtual().start(task);

  private final CountDownLatch testIsOver = new CountDownLatch(1);

  @AfterEach
  void nobody_waits_any_longer() {
    testIsOver.countDown();
  }

  @Test
  void a_dead_service_is_said_to_be_unavailable_and_works_again_when_it_is_back() {
    FRAIL.die();
    var answer = ask("/api/frail/x");
    FRAIL.comeBack();

    assertProblem(answer, 503, "service-unavailable");
    assertThat(answer.body()).contains("Nothing was done");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(ask("/api/frail/x").statusCode()).isEqualTo(200);
  }

  @Test
  void a_service_that_was_started_anew_is_reached_past_all_connections_it_has_hung_up() {
    var atOnce = new CountDownLatch(3);
    FRAIL.at(
        "/api/frail/together",
        exchange -> {
          atOnce.countDown();
          await(atOnce);
          TestService.answer(exchange, 200, "{}");
        });
    var calls =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> ask("/api/frail/together"), PEOPLE))
            .limit(atOnce.getCount())
            .toList();
    assertThat(calls).allSatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));

    FRAIL.die();
    FRAIL.comeBack();

    assertThat(ask("/api/frail/x").statusCode()).isEqualTo(200);
  }

  @Test
  void a_service_that_is_too_slow_is_not_waited_for() {
    SLOW.at("/api/slow/late", exchange -> answerLate(exchange));

    var start = System.nanoTime();
    var answer = ask("/api/slow/late");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertProblem(answer, 504, "service-timed-out");
    assertThat(answer.body()).contains("Idempotency-Key");
  }

  @Test
  void a_service_that_stops_before_the_body_comes_is_not_waited_for() {
    SLOW.at(
        "/api/slow/half",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().flush();
          answerLate(exchange);
        });

    assertProblem(ask("/api/slow/half"), 504, "service-timed-out");
  }

  @Test
  void half_an_answer_never_looks_like_a_whole_one() {
    FRAIL.at(
        "/api/frail/half",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[100_000]);
          exchange.getResponseBody().flush();
          throw new IOException("broken");
        });

    assertThatThrownBy(() -> send(asSomebody("/api/frail/half"))).isInstanceOf(IOException.class);
  }

  @Test
  void an_answer_that_breaks_off_at_once_is_said_to_be_broken() {
    FRAIL.at("/api/frail/broken", this::breakOff);

    assertProblem(ask("/api/frail/broken"), 502, "service-broke-off");
  }

  @Test
  void what_must_not_be_done_twice_is_sent_once() {
    FRAIL.at("/api/frail/once", this::breakOff);

    post("/api/frail/once", "none");

    assertThat(FRAIL.asked("/api/frail/once")).hasSize(1);
  }

  @Test
  void what_may_be_done_twice_is_sent_once_more() {
    FRAIL.at("/api/frail/twice", this::breakOff);

    ask("/api/frail/twice");
    post("/api/frail/twice", "Idempotency-Key");

    assertThat(FRAIL.asked("/api/frail/twice")).hasSize(4);
  }

  private void answerLate(HttpExchange exchange) throws IOException {
    await(testIsOver);
    exchange.close();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void post(String path, String header) {
    try {
      send(asSomebody(path).header(header, "1").POST(BodyPublishers.ofString("{}")));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void breakOff(HttpExchange exchange) throws IOException {
    throw new IOException("broken");
  }
}
