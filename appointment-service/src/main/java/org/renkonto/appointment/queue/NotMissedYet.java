package org.renkonto.appointment.queue;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Whose time has not come cannot have missed it. */
class NotMissedYet extends Refusal {

  NotMissedYet() {
    super(HttpStatus.CONFLICT, "not-missed-yet", "The appointment has not begun yet.");
  }
}
