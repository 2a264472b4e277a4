package org.renkonto.appointment.slot;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody is there then for this reason, or it is too early or too late to book it. */
public class SlotOutsideRules extends Refusal {

  SlotOutsideRules() {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "slot-outside-rules",
        "At that time this reason cannot be booked; look at the free slots.");
  }
}
