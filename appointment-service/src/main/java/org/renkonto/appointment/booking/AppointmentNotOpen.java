package org.renkonto.appointment.booking;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The appointment stands where this cannot be done. */
public class AppointmentNotOpen extends Refusal {

  AppointmentNotOpen(AppointmentState state) {
    super(
        HttpStatus.CONFLICT,
        "appointment-not-open",
        "That cannot be done with an appointment that is %s.".formatted(state));
  }
}
