package org.renkonto.appointment.office;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The caller may not book this reason. */
public class ReasonNotBookable extends Refusal {

  ReasonNotBookable(Reason reason) {
    super(
        HttpStatus.FORBIDDEN,
        "reason-not-bookable",
        "You may not book %s; please call the office.".formatted(reason.code()));
    with("bookableBy", reason.bookableBy());
  }
}
