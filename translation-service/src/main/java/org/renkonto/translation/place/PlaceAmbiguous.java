package org.renkonto.translation.place;

import java.util.List;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The postcode has several places and none was named. */
public final class PlaceAmbiguous extends Refusal {

  private static final long serialVersionUID = 1L;

  PlaceAmbiguous(String postcode, List<String> known) {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "place-ambiguous",
        "Postcode " + postcode + " has several places: name one of them.");
    with("postcode", postcode);
    with("known", known);
  }
}
