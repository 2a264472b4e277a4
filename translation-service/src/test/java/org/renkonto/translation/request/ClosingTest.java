package org.renkonto.translation.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkonto.translation.request.Examples.ANSWER_BY;
import static org.renkonto.translation.request.Examples.ASSIGNMENT;
import static org.renkonto.translation.request.Examples.END;
import static org.renkonto.translation.request.Examples.OFFER;
import static org.renkonto.translation.request.Examples.START;
import static org.renkonto.translation.request.Examples.TOLERANCE;
import static org.renkonto.translation.request.Examples.assignedToStaff;
import static org.renkonto.translation.request.Examples.confirmed;
import static org.renkonto.translation.request.Examples.held;

import org.junit.jupiter.api.Test;
import org.renkonto.translation.calendar.Notice;
import org.renkonto.translation.request.Closing.Approval;
import org.renkonto.translation.request.Closing.Side;
import org.renkonto.translation.request.TranslationRequest.State;

class ClosingTest {

  @Test
  void two_statements_within_tolerance_close_the_request() {
    var request = confirmed();
    report(request, Side.TRANSLATOR, 70);
    assertThat(request.state()).isEqualTo(State.CONFIRMED);

    report(request, Side.INSTITUTION, 60);

    assertThat(request.state()).isEqualTo(State.CLOSED);
    assertThat(closing(request).approval()).isEqualTo(Approval.ATTESTED);
    assertThat(closing(request).approved()).isEqualTo(held(70));
  }

  @Test
  void a_mismatch_waits_for_the_dispatcher() {
    var request = confirmed();
    report(request, Side.INSTITUTION, 60);
    report(request, Side.TRANSLATOR, 76);
    assertThat(closing(request).state()).isEqualTo(Closing.State.MISMATCH);
    assertThat(request.dueAt()).isNull();

    request.settle(OFFER, held(70), END);

    assertThat(request.state()).isEqualTo(State.CLOSED);
    assertThat(closing(request).approval()).isEqualTo(Approval.SETTLED);
  }

  /** What one side has said would be lost, and a cancelled request could become a closed one. */
  @Test
  void what_was_reported_is_attested_and_not_cancelled() {
    var request = confirmed();
    assertThat(request.isOpen(START)).isTrue();
    request.report(OFFER, Side.TRANSLATOR, held(10), TOLERANCE, ANSWER_BY, START);

    assertThat(request.isOpen(START.plusSeconds(1))).isFalse();
    assertThatThrownBy(
            () -> request.cancel(CancelledBy.INSTITUTION, Notice.VERY_LATE, START.plusSeconds(1)))
        .isInstanceOf(AssignmentNotOpen.class);
    assertThat(request.state()).isEqualTo(State.CONFIRMED);
  }

  @Test
  void silence_of_the_other_side_approves_after_the_deadline() {
    var request = confirmed();
    report(request, Side.TRANSLATOR, 70);
    assertThat(request.dueAt()).isEqualTo(ANSWER_BY);

    request.closeBySilence(ANSWER_BY);

    assertThat(request.state()).isEqualTo(State.CLOSED);
    assertThat(closing(request).approval()).isEqualTo(Approval.SILENCE);
  }

  @Test
  void silence_of_both_sides_waits_for_the_dispatcher() {
    var request = confirmed();

    request.closeBySilence(ANSWER_BY);

    assertThat(request.state()).isEqualTo(State.CONFIRMED);
    assertThat(closing(request).state()).isEqualTo(Closing.State.OVERDUE);
    assertThat(request.dueAt()).isNull();
  }

  @Test
  void nobody_reports_twice_or_before_the_session() {
    var request = confirmed();
    assertThatThrownBy(
            () ->
                request.report(
                    OFFER, Side.TRANSLATOR, held(60), TOLERANCE, ANSWER_BY, START.minusSeconds(1)))
        .isInstanceOf(AssignmentNotOpen.class);
    report(request, Side.TRANSLATOR, 60);

    assertThatThrownBy(() -> report(request, Side.TRANSLATOR, 61))
        .isInstanceOf(AssignmentNotOpen.class);
  }

  @Test
  void nothing_is_reported_while_staff_may_object_nor_once_it_is_closed() {
    var tentative = assignedToStaff();
    assertThatThrownBy(
            () ->
                tentative.report(ASSIGNMENT, Side.TRANSLATOR, held(60), TOLERANCE, ANSWER_BY, END))
        .isInstanceOf(AssignmentNotOpen.class)
        .hasMessageContaining("nothing to report");

    var closed = confirmed();
    report(closed, Side.TRANSLATOR, 60);
    closed.closeBySilence(ANSWER_BY);
    assertThatThrownBy(() -> report(closed, Side.INSTITUTION, 60))
        .isInstanceOf(AssignmentNotOpen.class)
        .hasMessageContaining("nothing to report");
    assertThatThrownBy(() -> closed.settle(OFFER, held(60), ANSWER_BY))
        .isInstanceOf(AssignmentNotOpen.class)
        .hasMessageContaining("nothing to settle");
  }

  private static void report(TranslationRequest request, Side side, int minutes) {
    request.report(OFFER, side, held(minutes), TOLERANCE, ANSWER_BY, END);
  }

  private static Closing closing(TranslationRequest request) {
    return request.assignment(OFFER).closing();
  }
}
