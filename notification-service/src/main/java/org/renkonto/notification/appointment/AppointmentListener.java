package org.renkonto.notification.appointment;

import org.renkonto.notification.appointment.AppointmentEvents.Booked;
import org.renkonto.notification.appointment.AppointmentEvents.Cancelled;
import org.renkonto.notification.appointment.AppointmentEvents.EarlierSlotFree;
import org.renkonto.notification.appointment.AppointmentEvents.Held;
import org.renkonto.notification.appointment.AppointmentEvents.Over;
import org.renkonto.notification.appointment.AppointmentEvents.Rescheduled;
import org.renkonto.notification.appointment.AppointmentEvents.TranslatorMissing;
import org.renkonto.notification.appointment.AppointmentEvents.TranslatorSought;
import org.renkonto.notification.appointment.SeatEvents.SeatChanged;
import org.renkonto.notification.appointment.SeatEvents.SeatConfirmed;
import org.renkonto.platform.event.Events;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Listens to what happens to appointments and to seats in groups. */
@Configuration(proxyBeanMethods = false)
class AppointmentListener {

  @Bean
  Events appointments(JsonMapper json, AppointmentDesk desk, TranslatorDesk translators) {
    return new Events(json)
        .on("appointment.held.v1", Held.class, desk::held)
        .on("appointment.booked.v1", Booked.class, desk::booked)
        .on("appointment.rescheduled.v1", Rescheduled.class, desk::rescheduled)
        .on("appointment.cancelled.v1", Cancelled.class, desk::cancelled)
        .on("appointment.earlier-slot-free.v1", EarlierSlotFree.class, desk::earlierSlotFree)
        .on("appointment.translator-sought.v1", TranslatorSought.class, translators::sought)
        .on("appointment.translator-missing.v1", TranslatorMissing.class, translators::missing)
        .on("appointment.person-arrived.v1", Over.class, desk::over)
        .on("appointment.missed.v1", Over.class, desk::over)
        .on("appointment.completed.v1", Over.class, desk::over);
  }

  @Bean
  Events groups(JsonMapper json, SeatDesk desk) {
    return new Events(json)
        .on("appointment.seat-confirmed.v1", SeatConfirmed.class, desk::confirmed)
        .on("appointment.seat-waitlisted.v1", SeatChanged.class, desk::waitlisted)
        .on("appointment.seat-given-up.v1", SeatChanged.class, desk::givenUp)
        .on("appointment.seat-cancelled.v1", SeatChanged.class, desk::cancelled);
  }
}
