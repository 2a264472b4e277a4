package org.renkonto.appointment.queue;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The office takes nobody without an appointment now. */
class WalkInClosed extends Refusal {

  WalkInClosed() {
    super(
        HttpStatus.CONFLICT,
        "walk-in-closed",
        "Nobody is taken without an appointment now; see the opening hours.");
  }
}
