package org.renkonto.appointment.queue;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody, or not this counsellor, may serve the reason. */
class ReasonNotServed extends Refusal {

  ReasonNotServed(String reason) {
    super(HttpStatus.CONFLICT, "reason-not-served", "%s is not served there.".formatted(reason));
  }
}
