package org.renkonto.translation.place;

import java.util.List;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The postcode, or the place under it, is not one the office works in. */
public final class PlaceOutsideTerritory extends Refusal {

  private static final long serialVersionUID = 1L;

  PlaceOutsideTerritory(String postcode) {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "place-outside-territory",
        "The office does not work at postcode " + postcode + ".");
    with("postcode", postcode);
  }

  PlaceOutsideTerritory(String postcode, List<String> known) {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "place-outside-territory",
        "Under postcode " + postcode + " the office knows these places only.");
    with("postcode", postcode);
    with("known", known);
  }
}
