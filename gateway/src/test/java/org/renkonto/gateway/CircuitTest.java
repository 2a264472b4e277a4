package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.gateway.TestOffice.FRAIL;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.renkonto.gateway.route.Circuits;

/** Here a circuit opens after 2 failures of the last 4 calls, for ten seconds. */
class CircuitTest extends AtTheDoor {

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

  private void hasTooMuchToDo(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Renkonto-Overloaded", "true");
    TestService.answer(exchange, 503, "{\"status\":503}");
  }
}
