package org.renkonto.appointment.slot;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The start wished is not in the future. */
public class SlotInPast extends Refusal {

  SlotInPast() {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT, "slot-in-past", "The time wished has begun or is over.");
  }
}
