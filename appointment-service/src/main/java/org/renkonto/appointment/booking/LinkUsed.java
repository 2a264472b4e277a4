package org.renkonto.appointment.booking;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A link works once. */
public class LinkUsed extends Refusal {

  public LinkUsed() {
    super(HttpStatus.GONE, "link-used", "This link was used or replaced by a newer one.");
  }
}
