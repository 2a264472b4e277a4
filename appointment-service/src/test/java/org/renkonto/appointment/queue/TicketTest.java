package org.renkonto.appointment.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.renkonto.appointment.queue.QueueEvent.TicketEnded;
import org.renkonto.appointment.queue.QueueEvent.TicketIssued;

class TicketTest {

  private static final Instant NINE = Instant.parse("2026-12-07T08:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-12-07T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-12-07");
  private static final UUID OFFICE = UUID.randomUUID();
  private static final Desk DESK = new Desk(UUID.randomUUID(), "desk-1");
  private static final Desk OTHER = new Desk(UUID.randomUUID(), "desk-2");

  private final Ticket ticket =
      Ticket.issue(
          UUID.randomUUID(),
          Arrival.atTheDoor(OFFICE, DAY, "W1", "ar", NINE, EVENING),
          DAY,
          "ADVICE");

  @Test
  void a_ticket_is_announced_when_it_is_given_and_when_it_is_done_with() {
    ticket.call(DESK, NINE);
    ticket.start(NINE);
    ticket.finish(NINE.plusSeconds(600));
    assertThat(ticket.raised()).hasExactlyElementsOfTypes(TicketIssued.class, TicketEnded.class);
    assertThat(ticket.calling().served(NINE.plusSeconds(600))).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void nobody_is_called_a_fourth_time() {
    ticket.call(DESK, NINE);
    ticket.call(DESK, NINE);
    ticket.call(DESK, NINE);
    assertThatThrownBy(() -> ticket.call(DESK, NINE)).isInstanceOf(CalledOftenEnough.class);
    ticket.noShow(NINE);
    assertThat(ticket.state()).isEqualTo(TicketState.NO_SHOW);
  }

  @Test
  void another_desk_does_not_call_who_is_called_already() {
    ticket.call(DESK, NINE);
    assertThatThrownBy(() -> ticket.call(OTHER, NINE)).isInstanceOf(TicketNotOpen.class);
  }

  @Test
  void who_was_never_called_is_no_no_show() {
    assertThatThrownBy(() -> ticket.noShow(NINE)).isInstanceOf(TicketNotOpen.class);
    ticket.excuse(NINE);
    assertThat(ticket.state()).isEqualTo(TicketState.EXCUSED);
  }

  @Test
  void who_was_parked_or_forwarded_keeps_the_turn_and_is_called_anew() {
    var turn = ticket.turn();
    ticket.call(DESK, NINE);
    ticket.call(DESK, NINE);
    ticket.park(NINE);
    assertThat(ticket.calling().isAtDesk()).isFalse();
    ticket.comeBack(NINE.plusSeconds(60));
    ticket.call(DESK, NINE.plusSeconds(90));
    ticket.start(NINE.plusSeconds(90));
    ticket.forward("HOUSING", OTHER.unit(), NINE.plusSeconds(120));
    assertThat(ticket.turn()).isEqualTo(turn);
    assertThat(ticket.state()).isEqualTo(TicketState.WAITING);
    assertThat(ticket.calling().calls()).isZero();
    assertThat(ticket.reservedFor()).isEqualTo(OTHER.unit());
  }

  @Test
  void the_end_of_the_day_ends_who_waits_and_who_was_called_each_as_what_it_is() {
    ticket.endDay(EVENING.minusMillis(1));
    assertThat(ticket.state()).isEqualTo(TicketState.WAITING);
    ticket.endDay(EVENING);
    assertThat(ticket.state()).isEqualTo(TicketState.UNSERVED);
    assertThat(ticket.isForgotten(EVENING.plus(Ticket.KEPT).minusMillis(1))).isFalse();
    assertThat(ticket.isForgotten(EVENING.plus(Ticket.KEPT))).isTrue();
  }

  @Test
  void a_call_that_nobody_wrote_the_end_of_is_unrecorded() {
    ticket.call(DESK, NINE);
    ticket.endDay(EVENING);
    assertThat(ticket.state()).isEqualTo(TicketState.UNRECORDED);
    assertThat(ticket.calling().isAtDesk()).isFalse();
  }

  enum Late {
    CALL(t -> t.call(DESK, NINE)),
    START(t -> t.start(NINE)),
    PARK(t -> t.park(NINE)),
    RETURN(t -> t.comeBack(NINE)),
    FORWARD(t -> t.forward("ADVICE", null, NINE)),
    FINISH(t -> t.finish(NINE)),
    NO_SHOW(t -> t.noShow(NINE)),
    EXCUSE(t -> t.excuse(NINE)),
    CANCEL(t -> t.cancel(NINE));

    private final Consumer<Ticket> step;

    Late(Consumer<Ticket> step) {
      this.step = step;
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_happens_to_a_ticket_that_is_done_with(Late late) {
    ticket.cancel(NINE);
    assertThatThrownBy(() -> late.step.accept(ticket)).isInstanceOf(TicketNotOpen.class);
    assertThat(ticket.state()).isEqualTo(TicketState.CANCELLED);
  }
}
