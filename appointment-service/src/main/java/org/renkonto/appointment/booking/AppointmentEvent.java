package org.renkonto.appointment.booking;

import java.time.Instant;
import java.util.UUID;
import org.renkonto.platform.event.DomainEvent;

/** What is published about appointments. Contract: contracts/appointment. */
sealed interface AppointmentEvent extends DomainEvent {

  /**
   * The person is asked for the code until then.
   *
   * @param link number that the code is made from
   */
  record AppointmentHeld(
      UUID appointmentId, Meeting meeting, Instant confirmBy, int link, Instant at)
      implements AppointmentEvent {}

  /**
   * Booked by whichever door.
   *
   * @param link number of the link for change and cancelling that counts now
   */
  record AppointmentBooked(UUID appointmentId, Meeting meeting, int link, Instant at)
      implements AppointmentEvent {}

  /** Moved; {@code meeting} tells the new time. */
  record AppointmentRescheduled(
      UUID appointmentId,
      Meeting meeting,
      Instant previousStart,
      int link,
      CancelledBy by,
      Instant at)
      implements AppointmentEvent {}

  record AppointmentCancelled(UUID appointmentId, Meeting meeting, CancelledBy by, Instant at)
      implements AppointmentEvent {}

  record AppointmentMissed(UUID appointmentId, Meeting meeting, Instant at)
      implements AppointmentEvent {}

  record PersonArrived(UUID appointmentId, Meeting meeting, Instant at)
      implements AppointmentEvent {}

  /**
   * Called to a desk.
   *
   * @param times how often by now
   */
  record PersonCalled(UUID appointmentId, Meeting meeting, int times, Instant at)
      implements AppointmentEvent {}

  record AppointmentCompleted(UUID appointmentId, Meeting meeting, Instant at)
      implements AppointmentEvent {}

  /** Someone who waits for an earlier time is told that one is free. */
  record EarlierSlotFree(
      UUID appointmentId, Meeting meeting, Instant freeStart, int notice, Instant at)
      implements AppointmentEvent {}

  @Override
  default String type() {
    return switch (this) {
      case AppointmentHeld _ -> "appointment.held.v1";
      case AppointmentBooked _ -> "appointment.booked.v1";
      case AppointmentRescheduled _ -> "appointment.rescheduled.v1";
      case AppointmentCancelled _ -> "appointment.cancelled.v1";
      case AppointmentMissed _ -> "appointment.missed.v1";
      case PersonArrived _ -> "appointment.person-arrived.v1";
      case PersonCalled _ -> "appointment.person-called.v1";
      case AppointmentCompleted _ -> "appointment.completed.v1";
      case EarlierSlotFree _ -> "appointment.earlier-slot-free.v1";
    };
  }
}
