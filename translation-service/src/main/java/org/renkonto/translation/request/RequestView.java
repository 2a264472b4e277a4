package org.renkonto.translation.request;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.institution.Priority;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.ranking.UnmetCause;
import org.renkonto.translation.translator.Mode;

/**
 * A request as its institution and the dispatchers see it.
 *
 * @param start local time in the zone
 * @param assignment who comes, by id; absent while nobody is found
 * @param search what was tried; for dispatchers alone
 */
record RequestView(
    UUID id,
    UUID institutionId,
    TranslationRequest.State state,
    String language,
    @Nullable String variety,
    String targetLanguage,
    List<Mode> modes,
    LocalDateTime start,
    LocalDateTime latestStart,
    ZoneId zone,
    int durationMinutes,
    PlaceView place,
    Setting setting,
    @Nullable String clientToken,
    Required required,
    Wished wished,
    Priority priority,
    Instant submittedAt,
    @Nullable BoundView assignment,
    @Nullable UnmetCause unmetCause,
    @Nullable Cancellation cancellation,
    @Nullable Instant waitsUntil,
    @Nullable Search search,
    @Nullable List<Offer> offers) {

  record PlaceView(String postcode, String place) {}

  record BoundView(
      UUID id, UUID translatorId, Mode mode, LocalDateTime start, Assignment.State state) {}

  static RequestView of(TranslationRequest request, boolean forDispatcher) {
    var d = request.details();
    return new RequestView(
        request.id(),
        d.institutionId(),
        request.state(),
        d.language(),
        d.variety(),
        d.targetLanguage(),
        d.modes(),
        local(d.earliestStart(), d.zone()),
        local(d.latestStart(), d.zone()),
        d.zone(),
        d.durationMinutes(),
        new PlaceView(d.place().postcode(), d.place().name()),
        d.setting(),
        d.clientToken(),
        d.required(),
        d.wished(),
        d.priority(),
        request.submittedAt(),
        request.current().map(a -> view(a, d.zone())).orElse(null),
        request.unmetCause(),
        request.cancellation(),
        request.dueAt(),
        forDispatcher ? request.search() : null,
        forDispatcher ? request.offers() : null);
  }

  private static BoundView view(Assignment a, ZoneId zone) {
    return new BoundView(a.id(), a.translatorId(), a.mode(), local(a.start(), zone), a.state());
  }

  private static LocalDateTime local(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}
