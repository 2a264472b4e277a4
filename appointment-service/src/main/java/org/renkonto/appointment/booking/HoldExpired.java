package org.renkonto.appointment.booking;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The time was kept for a while and is not any more. */
public class HoldExpired extends Refusal {

  HoldExpired() {
    super(
        HttpStatus.GONE,
        "hold-expired",
        "The time was not confirmed while it was kept; please choose again.");
  }
}
