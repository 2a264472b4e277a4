package org.renkonto.appointment.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.renkonto.appointment.booking.Appointment;
import org.renkonto.appointment.booking.Appointments;
import org.renkonto.appointment.booking.CancelledBy;
import org.springframework.stereotype.Component;

/**
 * Brings an appointment to where its ticket stands. It looks at states and not at steps, so it may
 * come late or twice; the number of the step keeps an older one from undoing a newer.
 */
@Component
class Attendance {

  private static final Set<Appointment.State> WITH_US =
      EnumSet.range(Appointment.State.TRANSLATOR_SOUGHT, Appointment.State.IN_SERVICE);

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
    if (appointment.isAgreed()) {
      appointment.arrive(ticket.arrivedAt());
    }
    makeUpForCalls(appointment, ticket, now);
    switch (ticket.state()) {
      case CALLED -> {}
      case WAITING, PARKED -> sendBack(appointment);
      case IN_SERVICE -> serve(appointment);
      case FINISHED -> appointment.complete(now);
      case UNRECORDED -> appointment.leaveUnrecorded();
      case NO_SHOW -> {
        sendBack(appointment);
        appointment.miss(now);
      }
      case EXCUSED -> appointment.callOffAfterArrival(CancelledBy.PERSON, now);
      case CANCELLED, UNSERVED -> appointment.callOffAfterArrival(CancelledBy.OFFICE, now);
    }
  }

  private static void makeUpForCalls(Appointment appointment, Ticket ticket, Instant now) {
    var isCalled = ticket.state() == Ticket.State.CALLED;
    if (isCalled && (isServed(appointment) || appointment.called() >= ticket.calls())) {
      sendBack(appointment); // another call than the one it knows
    }
    while (!isServed(appointment) && appointment.called() < ticket.calls()) {
      appointment.call(now);
    }
  }

  private static void sendBack(Appointment appointment) {
    if (appointment.state() != Appointment.State.ARRIVED) {
      appointment.backToQueue();
    }
  }

  private static void serve(Appointment appointment) {
    if (!isServed(appointment)) {
      appointment.serve();
    }
  }

  private static boolean isServed(Appointment appointment) {
    return appointment.state() == Appointment.State.IN_SERVICE;
  }
}
