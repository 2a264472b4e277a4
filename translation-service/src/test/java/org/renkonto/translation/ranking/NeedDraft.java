package org.renkonto.translation.ranking;

import static org.renkonto.translation.translator.Someone.BRUSSELS;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.at;
import static org.renkonto.translation.translator.Someone.id;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.translator.Mode;

/** An Arabic talk in the hospital of Eupen on Thursday, 3 December 2026, from half past nine on. */
final class NeedDraft {

  String request = "request";
  @Nullable String clientToken;
  String language = "ar";
  @Nullable String variety;
  String targetLanguage = "de";
  Mode mode = Mode.ON_SITE;
  Instant earliestStart = at("2026-12-03", "09:30");
  Instant latestStart = at("2026-12-03", "09:30");
  @Nullable Place place = EUPEN;
  Set<String> credentials = Set.of();
  Required required = Required.NOTHING;
  Wished wished = Wished.NOTHING;

  Need need() {
    return new Need(
        id(request),
        id("hospital"),
        clientToken,
        language,
        variety,
        targetLanguage,
        mode,
        earliestStart,
        latestStart,
        Duration.ofHours(1),
        BRUSSELS,
        place,
        Setting.HEALTH,
        credentials,
        required,
        wished);
  }
}
