package org.renkonto.appointment.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.platform.security.Caller;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tickets for people at the door, and whether any more are given today. */
@Service
@PreAuthorize(Staff.ONLY)
class DoorDesk {

  /**
   * @param language that the person speaks; null: not asked
   * @param priority why before others; null: in turn
   */
  record IssueTicket(
      UUID id,
      UUID officeId,
      String reason,
      @Nullable String language,
      Priority.@Nullable Why priority,
      Caller caller) {}

  record StopTickets(UUID officeId, StopCode message, Caller caller) {}

  record ResumeTickets(UUID officeId, Caller caller) {}

  private final Offices offices;
  private final Tickets tickets;
  private final QueueDays days;
  private final TodaysHours hours;
  private final Desks desks;
  private final QueueMetrics metrics;
  private final MongoOperations store;
  private final Clock clock;

  DoorDesk(
      Offices offices,
      Tickets tickets,
      QueueDays days,
      TodaysHours hours,
      Desks desks,
      QueueMetrics metrics,
      MongoOperations store,
      Clock clock) {
    this.offices = offices;
    this.tickets = tickets;
    this.days = days;
    this.hours = hours;
    this.desks = desks;
    this.metrics = metrics;
    this.store = store;
    this.clock = clock;
  }

  /** Gives a ticket, once for each id. */
  Ticket handle(IssueTicket command) {
    Staff.check(command.officeId(), command.caller());
    return tickets.find(command.id()).orElseGet(() -> issue(command));
  }

  private Ticket issue(IssueTicket command) {
    var now = clock.instant();
    var office = offices.office(command.officeId());
    desks.checkServed(office.id(), command.reason(), null);
    var number = number(office, command.reason(), now);
    var day = office.dateOf(now);
    var end = hours.end(office, now, now);
    var who = Arrival.atTheDoor(office.id(), day, number, command.language(), now, end);
    var ticket = Ticket.issue(command.id(), who, day, command.reason());
    if (command.priority() != null) {
      ticket.prioritise(new Priority(command.priority(), command.caller().subject(), now));
    }
    metrics.joined(ticket);
    return tickets.add(ticket);
  }

  private String number(Office office, String reason, Instant now) {
    var walkIn = Optional.ofNullable(store.findById(office.id(), WalkIn.class));
    var contingent = walkIn.map(WalkIn::contingent).orElse(0);
    if (contingent == 0 || !hours.openFor(offices.reason(office.id(), reason), office, now)) {
      throw new WalkInClosed();
    }
    var day = office.dateOf(now);
    var number = days.nextTicket(office.id(), day, contingent);
    if (number == null) {
      throw refused(office, now);
    }
    return number;
  }

  /** Who finds the contingent used up says so for all; the display has it from there. */
  private TicketsStopped refused(Office office, Instant now) {
    var day = office.dateOf(now);
    var known = days.of(office.id(), day).stopped();
    if (known == null) {
      stop(office, StopCode.CONTINGENT_REACHED);
    }
    return new TicketsStopped(known == null ? StopCode.CONTINGENT_REACHED : known);
  }

  /** Gives no more tickets today. */
  void handle(StopTickets command) {
    stop(offices.ofStaff(command.officeId(), command.caller()), command.message());
  }

  private void stop(Office office, StopCode message) {
    var now = clock.instant();
    days.change(office.id(), office.dateOf(now), today -> today.stop(message, now));
  }

  /** Gives tickets again today. */
  void handle(ResumeTickets command) {
    var office = offices.ofStaff(command.officeId(), command.caller());
    var now = clock.instant();
    days.change(office.id(), office.dateOf(now), today -> today.resume(now));
  }
}
