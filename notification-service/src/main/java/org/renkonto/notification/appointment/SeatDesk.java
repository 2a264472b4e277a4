package org.renkonto.notification.appointment;

import static org.renkonto.notification.appointment.KnownAppointment.NO_LINK;
import static org.renkonto.notification.appointment.Telling.notice;

import org.renkonto.notification.appointment.KnownAppointment.State;
import org.renkonto.notification.appointment.SeatEvents.SeatChanged;
import org.renkonto.notification.appointment.SeatEvents.SeatConfirmed;
import org.renkonto.notification.inbox.CalendarEntry;
import org.renkonto.notification.inbox.CalendarEntry.Method;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.event.Envelope;
import org.springframework.stereotype.Service;

/**
 * Tells a person how it goes with a seat in a group, as {@link AppointmentDesk} does with an
 * appointment. The number of its link also counts its calendar entry.
 */
@Service
class SeatDesk {

  private final KnownAppointments appointments;
  private final Telling telling;

  SeatDesk(KnownAppointments appointments, Telling telling) {
    this.appointments = appointments;
    this.telling = telling;
  }

  void confirmed(SeatConfirmed event, Envelope cause) {
    var seat = event.meeting().appointment(event.registrationId(), event.link());
    var template = event.movedUp() ? Template.SEAT_MOVED_UP : Template.SEAT_CONFIRMED;
    appointments
        .keep(event.meeting(), seat, State.SEATED, cause)
        .ifPresent(
            known ->
                telling.before(
                    notice(cause, known.subject(), template, Facts.of(seat), seat)
                        .with(new CalendarEntry(Method.REQUEST, event.link())),
                    seat.start()));
  }

  void waitlisted(SeatChanged event, Envelope cause) {
    var seat = event.meeting().appointment(event.registrationId(), event.link());
    var facts = Facts.of(seat);
    appointments
        .keep(event.meeting(), seat.linked(NO_LINK), State.WAITLISTED, cause)
        .ifPresent(
            known ->
                telling.before(
                    notice(cause, known.subject(), Template.SEAT_WAITLISTED, facts, seat),
                    seat.start()));
  }

  void givenUp(SeatChanged event, Envelope cause) {
    over(event, Template.SEAT_GIVEN_UP, cause);
  }

  void cancelled(SeatChanged event, Envelope cause) {
    over(event, Template.SEAT_CANCELLED, cause);
  }

  /** Also takes it out of the calendar, where it was put there. */
  private void over(SeatChanged event, Template template, Envelope cause) {
    var seat = event.meeting().appointment(event.registrationId(), NO_LINK);
    appointments
        .keep(event.meeting(), seat, State.OVER, cause)
        .ifPresent(
            known ->
                telling.before(
                    notice(cause, known.subject(), template, Facts.of(seat), seat)
                        .with(known.cancelling(event.link())),
                    seat.start()));
  }
}
