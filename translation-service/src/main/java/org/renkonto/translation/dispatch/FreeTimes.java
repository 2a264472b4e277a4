package org.renkonto.translation.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.renkonto.translation.calendar.Calendars;
import org.renkonto.translation.institution.EligibilityPolicy;
import org.renkonto.translation.institution.Institutions;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Places;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.request.Details;
import org.renkonto.translation.translator.Mode;
import org.springframework.stereotype.Component;

/** Asks the ranking for many times at once, without a request. */
@Component
class FreeTimes {

  /**
   * What is wanted at each of the times.
   *
   * @param institutionId on whose behalf, at whose place
   */
  record Wanted(
      UUID institutionId,
      String language,
      String targetLanguage,
      Setting setting,
      Mode mode,
      int minutes) {}

  private final CandidateRanking ranking;
  private final Institutions institutions;
  private final EligibilityPolicy policy;
  private final Languages languages;
  private final Places places;
  private final Calendars calendars;
  private final Clock clock;

  FreeTimes(
      CandidateRanking ranking,
      Institutions institutions,
      EligibilityPolicy policy,
      Languages languages,
      Places places,
      Calendars calendars,
      Clock clock) {
    this.ranking = ranking;
    this.institutions = institutions;
    this.policy = policy;
    this.languages = languages;
    this.places = places;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Those of the starts for which some translator suits.
   *
   * @throws org.renkonto.platform.web.Refusal when the institution could not ask for it
   */
  List<Instant> of(Wanted wanted, List<Instant> starts) {
    languages.find(wanted.language());
    languages.find(wanted.targetLanguage());
    return ranking.free(details(wanted, starts.getFirst()), wanted.mode(), starts, clock.instant());
  }

  private Details details(Wanted wanted, Instant start) {
    var institution = institutions.approved(wanted.institutionId());
    var profile = institution.profile();
    var place = places.find(profile.postcode(), profile.place());
    var decision = policy.decide(profile.type(), wanted.setting(), place).orRefuse();
    return new Details(
        institution.id(),
        profile.type(),
        profile.contactSubject(),
        wanted.language(),
        null,
        wanted.targetLanguage(),
        List.of(wanted.mode()),
        start,
        start,
        wanted.minutes(),
        calendars.of(place.territory()).zone(),
        place,
        wanted.setting(),
        null,
        Required.NOTHING,
        Wished.NOTHING,
        decision.priority());
  }
}
