package org.renkonto.appointment.queue;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Offices;
import org.springframework.stereotype.Component;

/** The queue of today as staff sees it. */
@Component
class QueueLists {

  /**
   * Today's queue.
   *
   * @param stopped why no more tickets are given; absent: they are
   * @param waiting how many wait
   * @param parked how many are gone for a while
   * @param atDesks how many are called or served
   * @param tickets those not done with, in the order in which they would be called now
   */
  record QueueView(
      @Nullable StopCode stopped,
      long waiting,
      long parked,
      long atDesks,
      List<TicketView> tickets) {}

  private final Offices offices;
  private final Tickets tickets;
  private final QueueDays days;
  private final WaitingTimes times;
  private final Clock clock;

  QueueLists(Offices offices, Tickets tickets, QueueDays days, WaitingTimes times, Clock clock) {
    this.offices = offices;
    this.tickets = tickets;
    this.days = days;
    this.times = times;
    this.clock = clock;
  }

  /** At most {@code limit} tickets of today. */
  QueueView of(UUID officeId, int limit) {
    var now = clock.instant();
    var office = offices.office(officeId);
    var today = days.of(officeId, office.dateOf(now));
    var open = tickets.open(today.id(), now);
    var waits = times.of(officeId, today.id(), open, now);
    var waiting = count(open, TicketState.WAITING);
    var parked = count(open, TicketState.PARKED);
    var views =
        open.stream()
            .limit(limit)
            .map(ticket -> TicketView.of(ticket, office.zone(), waits.get(ticket.id())))
            .toList();
    return new QueueView(today.stopped(), waiting, parked, open.size() - waiting - parked, views);
  }

  /** One ticket, with the wait as it is now. */
  TicketView view(Ticket ticket) {
    var now = clock.instant();
    var office = offices.office(ticket.officeId());
    var queue = ticket.arrival().queue();
    var wait =
        ticket.state() == TicketState.WAITING
            ? times.of(office.id(), queue, tickets.open(queue, now), now).get(ticket.id())
            : null;
    return TicketView.of(ticket, office.zone(), wait);
  }

  private static long count(List<Ticket> open, TicketState state) {
    return open.stream().filter(ticket -> ticket.state() == state).count();
  }
}
