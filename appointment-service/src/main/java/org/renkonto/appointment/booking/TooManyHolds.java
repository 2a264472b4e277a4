package org.renkonto.appointment.booking;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Who keeps several times without confirming one takes them from others. */
public class TooManyHolds extends Refusal {

  public TooManyHolds() {
    super(
        HttpStatus.CONFLICT,
        "too-many-holds",
        "Several times are kept for you already. Confirm one of them, or wait until they lapse.");
  }
}
