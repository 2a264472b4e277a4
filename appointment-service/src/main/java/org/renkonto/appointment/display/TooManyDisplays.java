package org.renkonto.appointment.display;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** As many displays are live here as one instance carries. The page works without. */
class TooManyDisplays extends Refusal {

  TooManyDisplays() {
    super(
        HttpStatus.SERVICE_UNAVAILABLE,
        "too-many-displays",
        "No further display can be live here now; load the page again instead.");
  }
}
