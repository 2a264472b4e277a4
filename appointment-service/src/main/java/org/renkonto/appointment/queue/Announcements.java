package org.renkonto.appointment.queue;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Offices;
import org.springframework.stereotype.Component;

/** What everybody in the waiting room may know: numbers and desks. */
@Component
public class Announcements {

  /** As many numbers as can be read from across a room. */
  private static final int MOST = 8;

  private static final int LOOKED_AT = 50;

  /**
   * A number that was called.
   *
   * @param desk where to
   * @param waiting whether its holder is still awaited there
   * @param times how often called
   */
  public record Call(String number, String desk, boolean waiting, int times) {}

  /**
   * What is announced now.
   *
   * @param calls the newest first
   * @param stopped why no more tickets are given; null: they are
   */
  public record Announcement(List<Call> calls, @Nullable StopCode stopped) {

    public Announcement {
      calls = List.copyOf(calls);
    }
  }

  private final Offices offices;
  private final Tickets tickets;
  private final QueueDays days;
  private final Clock clock;

  Announcements(Offices offices, Tickets tickets, QueueDays days, Clock clock) {
    this.offices = offices;
    this.tickets = tickets;
    this.days = days;
    this.clock = clock;
  }

  /** What is announced in this office today. */
  public Announcement of(UUID officeId) {
    var today = days.of(officeId, offices.office(officeId).dateOf(clock.instant()));
    var calls =
        tickets.calledLast(today.id(), LOOKED_AT).stream()
            .filter(ticket -> ticket.calling().isAtDesk())
            .limit(MOST)
            .map(Announcements::call)
            .toList();
    return new Announcement(calls, today.stopped());
  }

  private static Call call(Ticket ticket) {
    var calling = ticket.calling();
    var desk = calling.desk() == null ? "" : calling.desk();
    var waiting = ticket.state() == TicketState.CALLED;
    return new Call(ticket.arrival().number(), desk, waiting, calling.calls());
  }
}
