package org.renkonto.appointment.booking;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.interpreting.TranslatorNeed;
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
      implements AppointmentEvent {

    static AppointmentBooked of(Appointment booked, Instant now) {
      return new AppointmentBooked(booked.id(), booked.meeting(), booked.link(), now);
    }
  }

  /** Moved; {@code meeting} tells the new time. */
  record AppointmentRescheduled(
      UUID appointmentId,
      Meeting meeting,
      Instant previousStart,
      int link,
      CancelledBy by,
      Instant at)
      implements AppointmentEvent {}

  /**
   * Called off.
   *
   * @param cause NO_TRANSLATOR when none was found and nobody chose to go on; absent otherwise
   */
  record AppointmentCancelled(
      UUID appointmentId, Meeting meeting, CancelledBy by, @Nullable String cause, Instant at)
      implements AppointmentEvent {

    /** Called off by somebody who wanted it so. */
    AppointmentCancelled(UUID appointmentId, Meeting meeting, CancelledBy by, Instant at) {
      this(appointmentId, meeting, by, null, at);
    }
  }

  /**
   * Agreed, and kept until {@code decideBy} while a translator is sought. Told again when the one
   * who was found has withdrawn.
   *
   * @param round grows with each need that differs from the one before
   * @param again whether the one who was found has withdrawn
   */
  record TranslatorSought(
      UUID appointmentId,
      Meeting meeting,
      int round,
      boolean again,
      TranslatorNeed need,
      Instant decideBy,
      int link,
      Instant at)
      implements AppointmentEvent {

    static TranslatorSought of(Appointment appointment, Instant now) {
      var sought = appointment.interpreting();
      return new TranslatorSought(
          appointment.id(),
          appointment.meeting(),
          sought.round(),
          sought.isAgain(),
          requireNonNull(sought.need()),
          requireNonNullElse(sought.until(), appointment.start()),
          appointment.link(),
          now);
    }
  }

  /**
   * There is no translator; the time is kept until {@code chooseBy} while somebody chooses another
   * time, another mode or to go on without.
   *
   * @param contactSubject whom of the office to tell, opaque
   * @param cause why, a code: DEADLINE, or what translation-service says
   */
  record TranslatorMissing(
      UUID appointmentId,
      Meeting meeting,
      int round,
      String contactSubject,
      String cause,
      Instant chooseBy,
      int link,
      Instant at)
      implements AppointmentEvent {

    static TranslatorMissing of(Appointment appointment, Instant now) {
      var missing = appointment.interpreting();
      return new TranslatorMissing(
          appointment.id(),
          appointment.meeting(),
          missing.round(),
          requireNonNull(missing.need()).contactSubject(),
          requireNonNullElse(missing.cause(), "UNKNOWN"),
          requireNonNullElse(missing.until(), appointment.start()),
          appointment.link(),
          now);
    }
  }

  /** Whoever was sought or found for the rounds up to this one is not needed any more. */
  record TranslatorNotNeeded(UUID appointmentId, int round, Instant at)
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
      case TranslatorSought _ -> "appointment.translator-sought.v1";
      case TranslatorMissing _ -> "appointment.translator-missing.v1";
      case TranslatorNotNeeded _ -> "appointment.translator-not-needed.v1";
      case AppointmentMissed _ -> "appointment.missed.v1";
      case PersonArrived _ -> "appointment.person-arrived.v1";
      case PersonCalled _ -> "appointment.person-called.v1";
      case AppointmentCompleted _ -> "appointment.completed.v1";
      case EarlierSlotFree _ -> "appointment.earlier-slot-free.v1";
    };
  }
}
