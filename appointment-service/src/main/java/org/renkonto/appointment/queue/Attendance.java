package org.renkonto.appointment.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.renkonto.appointment.booking.Appointment;
import org.renkonto.appointment.booking.AppointmentState;
import org.renkonto.appointment.booking.Appointments;
import org.renkonto.appointment.booking.CancelledBy;
import org.renkonto.appointment.booking.Visit;
import org.springframework.stereotype.Component;

/**
 * Brings an appointment to where its ticket stands. It looks at states and not at steps, so it may
 * come late or twice; the number of the step keeps an older one from undoing a newer.
 */
@Component
class Attendance {

  private static final Set<AppointmentState> WITH_US =
      EnumSet.range(AppointmentState.TRANSLATOR_SOUGHT, AppointmentState.IN_SERVICE);

  private final Appointments appointments;
  private final Clock clock;

  Attendance(Appointments appointments, Clock clock) {
    this.appointments = appointments;
    this.clock = clock;
  }

  /** The appointment as it is when it has followed. */
  Appointment follow(Ticket ticket) {
    return appointments.change(
        ticket.id(),
        appointment -> {
          if (WITH_US.contains(appointment.state()) && appointment.followsTo(ticket.step())) {
            bring(appointment, ticket, clock.instant());
          }
        });
  }

  private static void bring(Appointment appointment, Ticket ticket, Instant now) {
    var visit = appointment.visit();
    if (appointment.isAgreed()) {
      visit.arrive(ticket.arrival().arrivedAt());
    }
    makeUpForCalls(visit, ticket, now);
    switch (ticket.state()) {
      case CALLED -> {}
      case WAITING, PARKED -> sendBack(visit);
      case IN_SERVICE -> serve(visit);
      case FINISHED -> visit.complete(now);
      case UNRECORDED -> visit.leaveUnrecorded();
      case NO_SHOW -> {
        sendBack(visit);
        visit.miss(now);
      }
      case EXCUSED -> visit.breakOff(CancelledBy.PERSON, now);
      case CANCELLED, UNSERVED -> visit.breakOff(CancelledBy.OFFICE, now);
    }
  }

  private static void makeUpForCalls(Visit visit, Ticket ticket, Instant now) {
    var isCalled = ticket.state() == TicketState.CALLED;
    if (isCalled && (visit.isServed() || visit.called() >= ticket.calling().calls())) {
      sendBack(visit); // another call than the one it knows
    }
    while (!visit.isServed() && visit.called() < ticket.calling().calls()) {
      visit.call(now);
    }
  }

  private static void sendBack(Visit visit) {
    if (!visit.isWaiting()) {
      visit.backToQueue();
    }
  }

  private static void serve(Visit visit) {
    if (!visit.isServed()) {
      visit.serve();
    }
  }
}
