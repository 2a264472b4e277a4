package org.renkonto.appointment.queue;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** What has not begun cannot have been missed, nor have taken place. */
class NotBegunYet extends Refusal {

  NotBegunYet() {
    super(HttpStatus.CONFLICT, "not-begun-yet", "The appointment has not begun yet.");
  }
}
