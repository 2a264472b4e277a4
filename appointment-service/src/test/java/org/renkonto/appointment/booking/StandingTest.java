package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkonto.appointment.booking.AppointmentState.ARRIVED;
import static org.renkonto.appointment.booking.AppointmentState.BOOKED;
import static org.renkonto.appointment.booking.AppointmentState.CALLED;
import static org.renkonto.appointment.booking.AppointmentState.CANCELLED;
import static org.renkonto.appointment.booking.AppointmentState.COMPLETED;
import static org.renkonto.appointment.booking.AppointmentState.EXPIRED;
import static org.renkonto.appointment.booking.AppointmentState.HELD;
import static org.renkonto.appointment.booking.AppointmentState.IN_SERVICE;
import static org.renkonto.appointment.booking.AppointmentState.MISSED;
import static org.renkonto.appointment.booking.AppointmentState.PRECONFIRMED;
import static org.renkonto.appointment.booking.AppointmentState.TRANSLATOR_MISSING;
import static org.renkonto.appointment.booking.AppointmentState.TRANSLATOR_SOUGHT;
import static org.renkonto.appointment.booking.AppointmentState.UNRECORDED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.renkonto.appointment.interpreting.Interpreting;

class StandingTest {

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(60);

  /** Every step, and from where it may be taken. */
  enum Step {
    PRECONFIRM(s -> s.preconfirmed(NOW, UNTIL), EnumSet.of(HELD, PRECONFIRMED)),
    WRONG_CODE(s -> s.wrongCode(NOW), EnumSet.of(HELD, PRECONFIRMED)),
    AGREE(s -> s.agreed(NOW), EnumSet.of(HELD, PRECONFIRMED)),
    CANCEL(s -> s.cancelled(CancelledBy.PERSON), EnumSet.range(HELD, BOOKED)),
    ARRIVE(Standing::arrived, EnumSet.of(TRANSLATOR_SOUGHT, TRANSLATOR_MISSING, BOOKED)),
    CALL(Standing::calledOnceMore, EnumSet.of(ARRIVED, CALLED)),
    SEND_BACK(Standing::backInQueue, EnumSet.of(CALLED, IN_SERVICE)),
    SERVE(Standing::inService, EnumSet.of(ARRIVED, CALLED)),
    COMPLETE(Standing::completed, EnumSet.of(BOOKED, ARRIVED, CALLED, IN_SERVICE, UNRECORDED)),
    MISS(Standing::missed, EnumSet.of(BOOKED, ARRIVED, CALLED, UNRECORDED)),
    LEAVE_UNRECORDED(Standing::unrecorded, EnumSet.of(BOOKED, ARRIVED, CALLED, IN_SERVICE)),
    BREAK_OFF(s -> s.brokenOff(CancelledBy.OFFICE), EnumSet.of(ARRIVED, CALLED, IN_SERVICE));

    private final UnaryOperator<Standing> taken;
    private final Set<AppointmentState> from;

    Step(UnaryOperator<Standing> taken, Set<AppointmentState> from) {
      this.taken = taken;
      this.from = from;
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_step_is_taken_from_where_it_may_be_and_refused_elsewhere(Step step) {
    for (var state : AppointmentState.values()) {
      var standing = in(state);
      if (step.from.contains(state)) {
        assertThat(step.taken.apply(standing)).as("from %s", state).isNotNull();
      } else {
        assertThatThrownBy(() -> step.taken.apply(standing))
            .as("from %s", state)
            .isInstanceOfAny(AppointmentNotOpen.class, HoldExpired.class);
      }
    }
  }

  @Test
  void a_hold_that_is_over_says_so_whatever_is_wanted_of_it() {
    var held = Standing.held(UNTIL);
    assertThatThrownBy(() -> held.agreed(UNTIL)).isInstanceOf(HoldExpired.class);
    assertThatThrownBy(() -> held.expired().agreed(NOW)).isInstanceOf(HoldExpired.class);
    assertThat(held.agreed(UNTIL.minusMillis(1)).hold()).isNull();
  }

  @Test
  void the_fifth_wrong_code_ends_a_hold() {
    var held = Standing.held(UNTIL);
    for (int wrong = 1; wrong <= 4; wrong++) {
      held = held.wrongCode(NOW);
    }
    assertThat(held.isLapsed(NOW)).isFalse();
    assertThat(held.wrongCode(NOW).isLapsed(NOW)).isTrue();
  }

  @Test
  void who_is_sent_back_into_the_queue_is_called_for_the_first_time_again() {
    var called = in(ARRIVED).calledOnceMore().calledOnceMore();
    assertThat(called.called()).isEqualTo(2);
    assertThat(called.backInQueue().calledOnceMore().called()).isEqualTo(1);
  }

  @Test
  void it_waits_for_what_may_come_next_and_once_it_is_over_for_nothing() {
    var end = NOW.plusSeconds(3600);
    assertThat(in(HELD).waits(end)).containsExactly(UNTIL);
    assertThat(in(BOOKED).waits(end)).containsExactly(end.plus(Standing.RECORDED_WITHIN));
    for (var state : Set.of(COMPLETED, MISSED, UNRECORDED, CANCELLED, EXPIRED)) {
      assertThat(in(state).waits(end)).as("in %s", state).isEmpty();
    }
  }

  private static Standing in(AppointmentState state) {
    @Nullable Hold hold = EnumSet.of(HELD, PRECONFIRMED).contains(state) ? Hold.until(UNTIL) : null;
    return new Standing(state, hold, null, Interpreting.NONE, 0);
  }
}
