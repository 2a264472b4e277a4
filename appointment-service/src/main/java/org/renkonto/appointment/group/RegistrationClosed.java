package org.renkonto.appointment.group;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody registers or gives a seat up any more. */
public class RegistrationClosed extends Refusal {

  RegistrationClosed() {
    super(
        HttpStatus.CONFLICT,
        "registration-closed",
        "The time to register or to give a seat up is over; please call the office.");
  }
}
