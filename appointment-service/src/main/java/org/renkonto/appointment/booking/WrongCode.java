package org.renkonto.appointment.booking;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The code is not the one that was sent. */
public class WrongCode extends Refusal {

  WrongCode() {
    super(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-code", "That is not the code that was sent.");
  }
}
