package org.renkonto.appointment.booking;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Persons change or cancel until some hours before the start. */
public class TooLate extends Refusal {

  TooLate() {
    super(HttpStatus.CONFLICT, "too-late", "It begins soon; please call the office.");
  }
}
