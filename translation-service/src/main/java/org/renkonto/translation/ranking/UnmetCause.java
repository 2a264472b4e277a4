package org.renkonto.translation.ranking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why a request found nobody, derived and never typed by hand (rule R26). */
public enum UnmetCause {
  LANGUAGE,
  MODE,
  TIME,
  TRAVEL,
  GENDER,
  EXCLUDED,
  SETTING,
  DECLINED,
  NO_ANSWER,
  TOO_LATE;

  /**
   * What became of the offers of this request.
   *
   * @param refused answered with no, or taken back later
   * @param silent not answered in time
   */
  public record OffersTried(int refused, int silent) {

    public static final OffersTried NONE = new OffersTried(0, 0);
  }

  /**
   * The cause. Where somebody suits: DECLINED or NO_ANSWER, whichever was more frequent among the
   * offers made; TOO_LATE where nobody could be asked any more. Where nobody suits: the cause that,
   * relaxed alone, would have let most translators pass; where no single one would have, the most
   * frequent among those who missed by the fewest. Between equals the one named first above.
   * Inactive translators do not count, and without any translator it is the LANGUAGE.
   *
   * @param evaluations of the last ranking, over all translators of the language
   */
  public static UnmetCause from(List<Evaluation> evaluations, OffersTried offersTried) {
    if (evaluations.stream().anyMatch(Evaluation::suits)) {
      return afterOffers(offersTried);
    }
    var nearest = new ArrayList<Set<UnmetCause>>();
    for (var evaluation : evaluations) {
      if (evaluation.failures().stream().noneMatch(f -> f.rule() == HardRule.ACTIVE)) {
        keepNearest(nearest, causesOf(evaluation));
      }
    }
    Map<UnmetCause, Integer> counts = new EnumMap<>(UnmetCause.class);
    nearest.forEach(causes -> causes.forEach(cause -> counts.merge(cause, 1, Integer::sum)));
    return counts.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(Map.Entry::getKey)
        .orElse(LANGUAGE);
  }

  private static UnmetCause afterOffers(OffersTried offers) {
    if (offers.refused() == 0 && offers.silent() == 0) {
      return TOO_LATE;
    }
    return offers.refused() >= offers.silent() ? DECLINED : NO_ANSWER;
  }

  private static void keepNearest(List<Set<UnmetCause>> nearest, Set<UnmetCause> causes) {
    if (!nearest.isEmpty() && causes.size() < nearest.getFirst().size()) {
      nearest.clear();
    }
    if (nearest.isEmpty() || causes.size() == nearest.getFirst().size()) {
      nearest.add(causes);
    }
  }

  private static Set<UnmetCause> causesOf(Evaluation evaluation) {
    var causes = EnumSet.noneOf(UnmetCause.class);
    evaluation.failures().forEach(failure -> causes.add(of(failure.rule())));
    return causes;
  }

  private static UnmetCause of(HardRule rule) {
    return switch (rule) {
      case LANGUAGE, ACTIVE -> LANGUAGE;
      case MODE -> MODE;
      case NO_OVERLAP, AVAILABILITY -> TIME;
      case TRAVEL_TIME, FURTHEST_TRAVEL -> TRAVEL;
      case GENDER -> GENDER;
      case SETTING -> SETTING;
      case NOT_EXCLUDED, CREDENTIALS, REQUESTER_ELIGIBLE, TERMS_ACCEPTED -> EXCLUDED;
    };
  }
}
