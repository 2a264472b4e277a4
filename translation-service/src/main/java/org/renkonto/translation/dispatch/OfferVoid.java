package org.renkonto.translation.dispatch;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Since the offer was made, something has changed that rules the translator out. It is not said
 * what: who excludes whom is not the translator's to read.
 */
class OfferVoid extends Refusal {

  OfferVoid() {
    super(
        HttpStatus.CONFLICT,
        "offer-void",
        "Something has changed since you were asked, and the offer no longer stands. The office"
            + " can tell you more.");
  }
}
