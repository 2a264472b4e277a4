package org.renkonto.proof.prove.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.renkonto.proof.prove.stage.Answer;

/** Honest slowness is no broken rule: who is told to come again, or nothing, comes again. */
class AgainTest {

  private static final Again.Attempt NO_ANSWER =
      () -> {
        throw new IOException("broken");
      };
  private static final Answer DONE = answer(201, "");
  private static final Answer TOO_SLOW = answer(504, "service-timed-out", "Retry-After");

  private final Again again = new Again(Duration.ZERO, Duration.ofMinutes(1));

  @Test
  void who_gets_no_answer_or_waits_too_long_comes_again_and_what_became_of_it_is_unsure()
      throws IOException {
    assertThat(outcome(again, NO_ANSWER, () -> TOO_SLOW, () -> DONE))
        .isEqualTo(new Again.Outcome(DONE, true));
  }

  @Test
  void who_is_answered_at_once_is_sure() throws IOException {
    assertThat(outcome(again, () -> DONE)).isEqualTo(new Again.Outcome(DONE, false));
  }

  @Test
  void where_another_was_faster_nothing_was_done_and_it_is_tried_again() throws IOException {
    var changed = answer(409, "changed-meanwhile", "Retry-After");

    assertThat(outcome(again, () -> changed, () -> DONE)).isEqualTo(new Again.Outcome(DONE, false));
  }

  @Test
  void the_own_call_that_is_still_worked_on_is_waited_for_and_anothers_is_not() throws IOException {
    var inProgress = answer(409, "idempotency-key-in-progress");

    assertThat(outcome(again, () -> TOO_SLOW, () -> inProgress, () -> DONE).answer())
        .isEqualTo(DONE);
    assertThat(outcome(again, () -> inProgress, () -> DONE).answer()).isEqualTo(inProgress);
  }

  @Test
  void a_fault_is_final_and_so_is_a_failure_that_does_not_say_to_come_again() throws IOException {
    for (var fault : List.of(answer(500, "internal-error", "Retry-After"), answer(503, "x"))) {
      assertThat(outcome(again, () -> fault, () -> DONE).answer()).isEqualTo(fault);
    }
  }

  @Test
  void who_never_gets_an_answer_ends_with_the_failure() {
    var impatient = new Again(Duration.ZERO, Duration.ofSeconds(-1));

    assertThatThrownBy(() -> outcome(impatient, NO_ANSWER)).isInstanceOf(IOException.class);
  }

  @Test
  void who_is_told_to_come_again_for_ever_ends_with_the_last_answer() throws IOException {
    assertThat(outcome(new Again(Duration.ZERO, Duration.ofSeconds(-1)), () -> TOO_SLOW).answer())
        .isEqualTo(TOO_SLOW);
  }

  private static Again.Outcome outcome(Again again, Again.Attempt... attempts) throws IOException {
    var left = new ArrayDeque<>(List.of(attempts));
    return again.until(() -> left.remove().make());
  }

  static Answer answer(int status, String problem, String... headers) {
    var body = "{\"type\":\"urn:renkonto:problem:%s\"}".formatted(problem);
    var all =
        HttpHeaders.of(
            headers.length == 0 ? Map.of() : Map.of(headers[0], List.of("1")), (_, _) -> true);
    return new Answer(status, all, problem.isEmpty() ? "" : body, 1);
  }
}
