package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkonto.gateway.TestOffice.FRAIL;
import static org.renkonto.gateway.TestOffice.SLOW;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.gateway.route.Circuits;
import org.renkonto.gateway.route.ServiceCircuits;
import org.springframework.beans.factory.annotation.Autowired;

/** Here a circuit opens after 2 failures of the last 4 calls, for ten seconds. */
class ServiceFaultTest extends AtTheDoor {

  @Autowired ServiceCircuits circuits;

  private final CountDownLatch testIsOver = new CountDownLatch(1);

  @BeforeEach
  void all_circuits_are_closed_again() {
    Circuits.areAllClosed(circuits);
  }

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
  void a_service_that_keeps_failing_is_left_alone_for_a_while() {
    FRAIL.at("/api/frail/closing", 503, "{\"status\":503}");
    for (int i = 0; i < 4; i++) {
      ask("/api/frail/closing");
    }
    var before = FRAIL.asked("/api/frail/closing").size();

    var answer = ask("/api/frail/closing");

    assertProblem(answer, 503, "service-unavailable");
    assertThat(answer.body()).contains("left alone");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
    assertThat(FRAIL.asked("/api/frail/closing")).hasSize(before);
    assertThat(ask("/api/translation/fine").statusCode()).isEqualTo(200);
  }

  @Test
  void a_service_that_was_left_alone_is_tried_once_and_used_again_when_it_answers() {
    FRAIL.at("/api/frail/back", 503, "{\"status\":503}");
    for (int i = 0; i < 4; i++) {
      ask("/api/frail/back");
    }
    Circuits.waitedLongEnough(circuits, "frail");
    assertThat(ask("/api/frail/back").body()).as("the trial").doesNotContain("left alone");
    assertThat(ask("/api/frail/back").body()).contains("left alone");

    FRAIL.at("/api/frail/back", 200, "{}");
    Circuits.waitedLongEnough(circuits, "frail");
    for (int i = 0; i < 4; i++) {
      assertThat(ask("/api/frail/back")).returns(200, HttpResponse::statusCode);
    }
  }

  @Test
  void a_service_that_only_has_too_much_to_do_is_not_left_alone() {
    FRAIL.at("/api/frail/full", this::hasTooMuchToDo);
    for (int i = 0; i < 10; i++) {
      var answer = ask("/api/frail/full");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Renkonto-Overloaded")).isEmpty();
    }

    assertThat(ask("/api/frail/fine").statusCode()).isEqualTo(200);
  }

  @Test
  void too_much_to_do_does_not_hide_that_a_service_fails() {
    FRAIL.at("/api/frail/full", this::hasTooMuchToDo);
    FRAIL.at("/api/frail/failing", 503, "{\"status\":503}");
    for (int i = 0; i < 4; i++) {
      ask("/api/frail/failing");
      for (int j = 0; j < 3; j++) {
        ask("/api/frail/full");
      }
    }

    assertThat(ask("/api/frail/failing").body()).contains("left alone");
  }

  @Test
  void refusals_and_single_errors_of_a_service_leave_the_circuit_closed() {
    FRAIL.at("/api/frail/refused", 409, "{}");
    FRAIL.at("/api/frail/error", 500, "{}");
    for (int i = 0; i < 10; i++) {
      assertThat(ask("/api/frail/refused").statusCode()).isEqualTo(409);
      assertThat(ask("/api/frail/error").statusCode()).isEqualTo(500);
    }

    assertThat(ask("/api/frail/fine").statusCode()).isEqualTo(200);
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

  private void hasTooMuchToDo(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Renkonto-Overloaded", "true");
    TestService.answer(exchange, 503, "{\"status\":503}");
  }

  private void answerLate(HttpExchange exchange) throws IOException {
    try {
      assertThat(testIsOver.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    exchange.close();
  }

  private HttpResponse<String> ask(String path) {
    try {
      return send(asSomebody(path));
    } catch (Exception e) {
      throw new AssertionError(e);
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
