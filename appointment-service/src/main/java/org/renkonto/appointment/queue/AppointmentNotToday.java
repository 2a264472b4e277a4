package org.renkonto.appointment.queue;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The appointment is on another day. */
class AppointmentNotToday extends Refusal {

  AppointmentNotToday() {
    super(HttpStatus.CONFLICT, "appointment-not-today", "The appointment is on another day.");
  }
}
