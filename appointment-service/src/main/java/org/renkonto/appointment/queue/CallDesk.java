package org.renkonto.appointment.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.platform.security.Caller;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Everything that happens to a ticket between the waiting room and the end. */
@Service
@PreAuthorize(Staff.ONLY)
class CallDesk {

  /**
   * @param unit the counsellor who calls
   * @param room where; null: the counsellor's usual desk
   */
  record CallNext(UUID officeId, UUID unit, @Nullable UUID room, Caller caller) {}

  /** As {@link CallNext}, for this ticket: again, or out of turn on purpose. */
  record Call(UUID ticketId, UUID unit, @Nullable UUID room, Caller caller) {}

  /** What a ticket can meet without further words. */
  enum Step {
    START,
    PARK,
    COME_BACK,
    FINISH,
    NO_SHOW,
    EXCUSE,
    CANCEL;

    private void take(Ticket ticket, Instant now) {
      switch (this) {
        case START -> ticket.start(now);
        case PARK -> ticket.park(now);
        case COME_BACK -> ticket.comeBack(now);
        case FINISH -> ticket.finish(now);
        case NO_SHOW -> ticket.noShow(now);
        case EXCUSE -> ticket.excuse(now);
        case CANCEL -> ticket.cancel(now);
      }
    }
  }

  record Take(Step step, UUID ticketId, Caller caller) {}

  /**
   * @param unit to which counsellor; null: to whoever may serve it
   * @param reason for what; null: as before
   */
  record Forward(UUID ticketId, @Nullable UUID unit, @Nullable String reason, Caller caller) {}

  private final Offices offices;
  private final Tickets tickets;
  private final Desks desks;
  private final WaitingTimes times;
  private final QueueMetrics metrics;
  private final Clock clock;

  CallDesk(
      Offices offices,
      Tickets tickets,
      Desks desks,
      WaitingTimes times,
      QueueMetrics metrics,
      Clock clock) {
    this.offices = offices;
    this.tickets = tickets;
    this.desks = desks;
    this.times = times;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Calls whose turn it is for this counsellor.
   *
   * @return null when nobody waits for this counsellor
   * @throws DeskOccupied when somebody is there already
   */
  @Nullable Ticket handle(CallNext command) {
    var now = clock.instant();
    var office = offices.office(command.officeId());
    var desk = desks.at(office.id(), command.unit(), command.room(), command.caller());
    var reasons = desks.reasons(office.id(), command.unit());
    var queue = QueueDay.idOf(office.id(), office.dateOf(now));
    return called(desk, now, () -> tickets.callNext(queue, reasons, desk, now));
  }

  /** Calls again, or calls somebody out of turn. */
  Ticket handle(Call command) {
    var now = clock.instant();
    var seen = tickets.get(command.ticketId());
    var desk = desks.at(seen.officeId(), command.unit(), command.room(), command.caller());
    var called =
        called(
            desk,
            now,
            () ->
                tickets.change(
                    seen.id(),
                    ticket -> {
                      desks.checkServed(ticket.officeId(), ticket.reasonCode(), desk.unit());
                      ticket.call(desk, now);
                    }));
    return Objects.requireNonNull(called);
  }

  private @Nullable Ticket called(Desk desk, Instant now, Supplier<@Nullable Ticket> call) {
    try {
      var called = call.get();
      if (called != null) {
        metrics.called(called, now);
      }
      return called;
    } catch (DuplicateKeyException hasSomebody) {
      throw new DeskOccupied(tickets.atDesk(desk.unit()).map(Ticket::id).orElse(null));
    }
  }

  /** The next step of a ticket. */
  Ticket handle(Take command) {
    check(command.ticketId(), command.caller());
    var now = clock.instant();
    var changed = tickets.change(command.ticketId(), ticket -> command.step().take(ticket, now));
    if (!changed.state().isOpen()) {
      metrics.ended(changed);
    }
    if (command.step() == Step.FINISH) {
      times.served(changed, now);
    }
    return changed;
  }

  private void check(UUID ticket, Caller caller) {
    Staff.check(tickets.get(ticket).officeId(), caller);
  }

  /** To another counsellor or for another reason. */
  Ticket handle(Forward command) {
    check(command.ticketId(), command.caller());
    return tickets.change(
        command.ticketId(),
        ticket -> {
          var reason = command.reason() == null ? ticket.reasonCode() : command.reason();
          desks.checkServed(ticket.officeId(), reason, command.unit());
          ticket.forward(reason, command.unit(), clock.instant());
        });
  }
}
