package org.renkonto.appointment.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.Appointment;
import org.renkonto.appointment.booking.Appointments;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Unit;
import org.renkonto.appointment.office.UnitKind;
import org.renkonto.platform.security.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who has come for an appointment and who has not, and who may go first. */
@Service
@PreAuthorize(Staff.ONLY)
class ArrivalDesk {

  /**
   * @param priority why before others; null: in turn
   */
  record CheckIn(UUID appointmentId, Priority.@Nullable Why priority, Caller caller) {}

  /** Nobody came, and it was not said before. */
  record NoteAbsence(UUID appointmentId, Caller caller) {}

  /** It took place without the queue: at the telephone, at home, or noted afterwards. */
  record NoteCompletion(UUID appointmentId, Caller caller) {}

  record Prioritise(UUID ticketId, Priority.Why why, Caller caller) {}

  private final Offices offices;
  private final Appointments appointments;
  private final Tickets tickets;
  private final QueueDays days;
  private final TodaysHours hours;
  private final QueueMetrics metrics;
  private final Clock clock;

  ArrivalDesk(
      Offices offices,
      Appointments appointments,
      Tickets tickets,
      QueueDays days,
      TodaysHours hours,
      QueueMetrics metrics,
      Clock clock) {
    this.offices = offices;
    this.appointments = appointments;
    this.tickets = tickets;
    this.days = days;
    this.hours = hours;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Lets somebody with an appointment of today into the queue, once. */
  Ticket handle(CheckIn command) {
    check(command.appointmentId(), command.caller());
    return tickets.find(command.appointmentId()).orElseGet(() -> checkIn(command));
  }

  private Ticket checkIn(CheckIn command) {
    var now = clock.instant();
    var appointment = appointments.get(command.appointmentId());
    appointment.visit().checkCanArrive();
    var office = offices.office(appointment.details().officeId());
    var day = office.dateOf(now);
    if (!office.dateOf(appointment.start()).equals(day)) {
      throw new AppointmentNotToday();
    }
    var number = days.nextCheckIn(office.id(), day);
    var ticket = ticket(appointment, office, number, now);
    if (command.priority() != null) {
      ticket.prioritise(new Priority(command.priority(), command.caller().subject(), now));
    }
    metrics.joined(ticket);
    return tickets.add(ticket);
  }

  private Ticket ticket(Appointment appointment, Office office, String number, Instant now) {
    var details = appointment.details();
    var end = appointment.end().isAfter(now) ? appointment.end() : now;
    var who =
        Arrival.forAppointment(
            office.id(),
            office.dateOf(now),
            number,
            details.language(),
            now,
            hours.end(office, now, end));
    return Ticket.checkIn(
        appointment.id(),
        who,
        details.reasonCode(),
        appointment.start(),
        counsellor(appointment, office));
  }

  private @Nullable UUID counsellor(Appointment appointment, Office office) {
    return offices.units(office.id()).stream()
        .filter(unit -> unit.kind() == UnitKind.COUNSELLOR)
        .map(Unit::id)
        .filter(id -> appointment.places().stream().anyMatch(p -> p.unitId().equals(id)))
        .findFirst()
        .orElse(null);
  }

  /** Notes that nobody came to an appointment. */
  Appointment handle(NoteAbsence command) {
    check(command.appointmentId(), command.caller());
    return record(
        command.appointmentId(), appointment -> appointment.visit().miss(clock.instant()));
  }

  /** Notes that an appointment took place. */
  Appointment handle(NoteCompletion command) {
    check(command.appointmentId(), command.caller());
    return record(
        command.appointmentId(), appointment -> appointment.visit().complete(clock.instant()));
  }

  private Appointment record(UUID id, Consumer<Appointment> outcome) {
    var present = appointments.get(id);
    present.visit().checkCanBeRecorded();
    if (clock.instant().isBefore(present.start())) {
      throw new NotBegunYet();
    }
    tickets
        .find(id)
        .filter(ticket -> ticket.state().isOpen() || ticket.isAhead())
        .ifPresent(
            ticket -> {
              throw new TicketNotOpen(ticket.state()); // the queue writes the outcome
            });
    return appointments.change(
        id,
        appointment -> {
          appointment.visit().checkCanBeRecorded();
          outcome.accept(appointment);
        });
  }

  private void check(UUID appointment, Caller caller) {
    Staff.check(appointments.get(appointment).details().officeId(), caller);
  }

  Ticket handle(Prioritise command) {
    Staff.check(tickets.get(command.ticketId()).officeId(), command.caller());
    var priority = new Priority(command.why(), command.caller().subject(), clock.instant());
    return tickets.change(command.ticketId(), ticket -> ticket.prioritise(priority));
  }
}
