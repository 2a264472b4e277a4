package org.renkonto.notification.appointment;

import static org.renkonto.notification.appointment.Telling.notice;

import org.jspecify.annotations.Nullable;
import org.renkonto.notification.appointment.AppointmentEvents.Booked;
import org.renkonto.notification.appointment.AppointmentEvents.Cancelled;
import org.renkonto.notification.appointment.AppointmentEvents.EarlierSlotFree;
import org.renkonto.notification.appointment.AppointmentEvents.Held;
import org.renkonto.notification.appointment.AppointmentEvents.Over;
import org.renkonto.notification.appointment.AppointmentEvents.Rescheduled;
import org.renkonto.notification.appointment.KnownAppointment.State;
import org.renkonto.notification.inbox.CalendarEntry;
import org.renkonto.notification.inbox.CalendarEntry.Method;
import org.renkonto.notification.text.Appointment;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.event.Envelope;
import org.springframework.stereotype.Service;

/**
 * Tells a person how an appointment goes. What an event says is kept first and told then: read
 * again it is told again, which the inbox takes once. An event that comes after a later one tells
 * nothing, and nobody is told of what has begun.
 */
@Service
class AppointmentDesk {

  private final KnownAppointments appointments;
  private final Telling telling;

  AppointmentDesk(KnownAppointments appointments, Telling telling) {
    this.appointments = appointments;
    this.telling = telling;
  }

  /** The code, of use until it must be back; then nothing of it is kept. */
  void held(Held event, Envelope cause) {
    var whom = event.meeting().whom();
    var known = appointments.find(event.appointmentId());
    if (whom.isEmpty() || known.isPresent()) {
      return;
    }
    var appointment = event.meeting().appointment(event.appointmentId(), event.link());
    var facts = Facts.of(appointment).until(event.confirmBy());
    telling.before(
        notice(cause, whom.get(), Template.APPOINTMENT_HELD, facts, appointment),
        event.confirmBy());
  }

  void booked(Booked event, Envelope cause) {
    var appointment = event.meeting().appointment(event.appointmentId(), event.link());
    agreed(event.meeting(), appointment, Template.APPOINTMENT_BOOKED, null, cause);
  }

  void rescheduled(Rescheduled event, Envelope cause) {
    var appointment =
        event
            .meeting()
            .appointment(event.appointmentId(), event.link())
            .beside(event.previousStart());
    agreed(event.meeting(), appointment, Template.APPOINTMENT_MOVED, event.by(), cause);
  }

  private void agreed(
      Meeting meeting,
      Appointment appointment,
      Template template,
      @Nullable String by,
      Envelope cause) {
    appointments
        .keep(meeting, appointment, State.AGREED, cause)
        .ifPresent(
            known ->
                telling.before(
                    notice(
                            cause,
                            known.subject(),
                            template,
                            Facts.of(appointment).code("moved", by),
                            appointment)
                        .with(new CalendarEntry(Method.REQUEST, appointment.link() - 1L)),
                    appointment.start()));
  }

  /** Also takes it out of the calendar, where it was put there. */
  void cancelled(Cancelled event, Envelope cause) {
    var appointment = event.meeting().appointment(event.appointmentId(), 0);
    appointments
        .keep(event.meeting(), appointment, State.OVER, cause)
        .ifPresent(
            known ->
                telling.before(
                    notice(
                            cause,
                            known.subject(),
                            Template.APPOINTMENT_CANCELLED,
                            Facts.of(appointment).code("called-off", event.why()),
                            appointment)
                        .with(known.cancelling(known.appointment().link())),
                    appointment.start()));
  }

  /** Nothing is told: who came knows it, and who did not come is not reproached. */
  void over(Over event, Envelope cause) {
    var appointment = event.meeting().appointment(event.appointmentId(), 0);
    appointments.keep(event.meeting(), appointment, State.OVER, cause);
  }

  /** With the link that is known; without one there is nothing to act by. */
  void earlierSlotFree(EarlierSlotFree event, Envelope cause) {
    var stillHolds =
        appointments
            .find(event.appointmentId())
            .filter(known -> known.sequence() <= cause.sequence())
            .filter(known -> known.state() == State.AGREED);
    if (stillHolds.isEmpty() || event.meeting().whom().isEmpty()) {
      return;
    }
    var known = stillHolds.get();
    var appointment = known.appointment().beside(event.freeStart());
    var facts = Facts.of(appointment);
    telling.before(
        notice(cause, known.subject(), Template.EARLIER_TIME_FREE, facts, appointment),
        event.freeStart());
  }
}
