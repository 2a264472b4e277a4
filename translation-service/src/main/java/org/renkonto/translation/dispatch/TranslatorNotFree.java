package org.renkonto.translation.dispatch;

import org.renkonto.platform.web.Refusal;
import org.renkonto.translation.translator.Timetable.Fit;
import org.springframework.http.HttpStatus;

/** The translator has promised this time, or the way to or from there, to another session. */
class TranslatorNotFree extends Refusal {

  TranslatorNotFree(Fit reason) {
    super(
        HttpStatus.CONFLICT,
        "translator-not-free",
        reason == Fit.OVERLAP
            ? "Another session of yours overlaps."
            : "The way from or to another session of yours takes too long.");
    with("reason", reason);
  }
}
