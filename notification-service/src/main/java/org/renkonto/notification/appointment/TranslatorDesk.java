package org.renkonto.notification.appointment;

import static org.renkonto.notification.appointment.KnownAppointment.NO_LINK;
import static org.renkonto.notification.appointment.Telling.notice;

import org.renkonto.notification.appointment.AppointmentEvents.TranslatorMissing;
import org.renkonto.notification.appointment.AppointmentEvents.TranslatorSought;
import org.renkonto.notification.appointment.KnownAppointment.State;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.event.Envelope;
import org.springframework.stereotype.Service;

/**
 * Tells of an appointment whose translator is not there yet, or not any more: the person how it
 * stands, the office what it has to do. The office is told also where the person may not be; it
 * reads the time alone.
 */
@Service
class TranslatorDesk {

  private final KnownAppointments appointments;
  private final Telling telling;

  TranslatorDesk(KnownAppointments appointments, Telling telling) {
    this.appointments = appointments;
    this.telling = telling;
  }

  /** An acknowledgement; it says that it is not yet a confirmation, or not any more. */
  void sought(TranslatorSought event, Envelope cause) {
    var appointment = event.meeting().appointment(event.appointmentId(), event.link());
    var facts = Facts.of(appointment).until(event.decideBy());
    var template =
        event.again()
            ? Template.APPOINTMENT_TRANSLATOR_SOUGHT_AGAIN
            : Template.APPOINTMENT_TRANSLATOR_SOUGHT;
    if (event.again() && !appointments.knowsLater(appointment.id(), cause)) {
      telling.before(
          notice(
              cause,
              event.need().contactSubject(),
              Template.OFFICE_TRANSLATOR_SOUGHT_AGAIN,
              facts,
              appointment),
          event.decideBy());
    }
    appointments
        .keep(event.meeting(), appointment.linked(NO_LINK), State.SOUGHT, cause)
        .ifPresent(
            known ->
                telling.before(
                    notice(cause, known.subject(), template, facts, appointment),
                    event.decideBy()));
  }

  /** A choice is needed, or the appointment ends. */
  void missing(TranslatorMissing event, Envelope cause) {
    var appointment = event.meeting().appointment(event.appointmentId(), event.link());
    var facts = Facts.of(appointment).until(event.chooseBy());
    if (!appointments.knowsLater(appointment.id(), cause)) {
      telling.before(
          notice(
              cause,
              event.contactSubject(),
              Template.OFFICE_TRANSLATOR_MISSING,
              facts.code("missing", event.cause()),
              appointment),
          event.chooseBy());
    }
    appointments
        .keep(event.meeting(), appointment.linked(NO_LINK), State.MISSING, cause)
        .ifPresent(
            known ->
                telling.before(
                    notice(
                        cause,
                        known.subject(),
                        Template.APPOINTMENT_TRANSLATOR_MISSING,
                        facts,
                        appointment),
                    event.chooseBy()));
  }
}
