package org.renkonto.translation.ranking;

import java.time.Instant;
import java.util.List;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Travel;

/**
 * What ranking needs to know apart from request and translators.
 *
 * @param requestSide the rules that were judged on the request itself (H1, H2); shown with each
 *     translator so that the whole decision can be read in one place
 */
public record Circumstances(
    Instant now, Travel travel, Languages languages, List<RuleResult> requestSide) {

  public Circumstances {
    requestSide = List.copyOf(requestSide);
  }
}
