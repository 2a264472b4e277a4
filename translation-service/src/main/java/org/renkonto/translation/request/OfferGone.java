package org.renkonto.translation.request;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The offer was answered, has expired, or somebody else was faster. */
public class OfferGone extends Refusal {

  OfferGone(Offer offer, boolean late) {
    super(HttpStatus.CONFLICT, "offer-gone", sentence(offer, late));
    with("state", late ? Offer.State.EXPIRED : offer.state());
  }

  private static String sentence(Offer offer, boolean late) {
    if (late) {
      return "The time to answer this offer is over.";
    }
    return switch (offer.state()) {
      case CLOSED -> "Thank you: somebody else was faster, or the request was cancelled.";
      case EXPIRED -> "The time to answer this offer is over.";
      case ACCEPTED, REFUSED, OPEN -> "This offer has been answered.";
    };
  }
}
