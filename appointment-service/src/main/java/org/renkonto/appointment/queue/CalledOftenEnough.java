package org.renkonto.appointment.queue;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody is called a fourth time. */
class CalledOftenEnough extends Refusal {

  CalledOftenEnough() {
    super(
        HttpStatus.CONFLICT,
        "called-often-enough",
        "Called three times already; park the ticket or note that nobody came.");
  }
}
