package org.renkonto.appointment.slot;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** More days were asked for than are looked at at once. */
public class RangeTooLong extends Refusal {

  RangeTooLong(int days) {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "range-too-long",
        "At most %d days can be looked at at once.".formatted(days));
  }
}
