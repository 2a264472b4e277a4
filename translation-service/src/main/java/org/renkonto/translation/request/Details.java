package org.renkonto.translation.request;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.institution.InstitutionType;
import org.renkonto.translation.institution.Priority;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.translator.Mode;

/**
 * What was asked for (interpreting.md A9), without anything about a person.
 *
 * @param contactSubject opaque subject id of the institution's contact
 * @param modes in order of preference, none twice
 * @param latestStart same as the earliest where the time is fixed
 * @param place where, or the institution's own where the session is remote
 * @param clientToken the institution's opaque token for "the same translator again"
 */
public record Details(
    UUID institutionId,
    InstitutionType institutionType,
    String contactSubject,
    String language,
    @Nullable String variety,
    String targetLanguage,
    List<Mode> modes,
    Instant earliestStart,
    Instant latestStart,
    int durationMinutes,
    ZoneId zone,
    Place place,
    Setting setting,
    @Nullable String clientToken,
    Required required,
    Wished wished,
    Priority priority) {

  /** How long the session lasts. */
  public Duration duration() {
    return Duration.ofMinutes(durationMinutes);
  }

  /** The same at another fixed time. */
  public Details at(Instant start, int minutes) {
    return new Details(
        institutionId,
        institutionType,
        contactSubject,
        language,
        variety,
        targetLanguage,
        modes,
        start,
        start,
        minutes,
        zone,
        place,
        setting,
        clientToken,
        required,
        wished,
        priority);
  }

  /** As it is wished: in the first mode, at the earliest start. */
  Session session() {
    return session(modes.getFirst(), earliestStart);
  }

  Session session(Offer offer) {
    return session(offer.mode(), offer.start());
  }

  Session session(Assignment bound) {
    return session(bound.mode(), bound.start());
  }

  Session session(Mode mode, Instant start) {
    return new Session(
        institutionId,
        contactSubject,
        language,
        variety,
        targetLanguage,
        setting,
        mode,
        start,
        start.plus(duration()),
        zone,
        place.postcode(),
        place.name());
  }
}
