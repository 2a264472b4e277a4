package org.renkonto.translation.dispatch;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.request.Assignment;
import org.renkonto.translation.request.Closing;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.translator.Mode;

/** An assignment; start and end are local times in the zone. */
record AssignmentView(
    UUID id,
    UUID requestId,
    UUID institutionId,
    UUID translatorId,
    Assignment.State state,
    String language,
    @Nullable String variety,
    String targetLanguage,
    Mode mode,
    LocalDateTime start,
    LocalDateTime end,
    ZoneId zone,
    String postcode,
    String place,
    Setting setting,
    @Nullable Instant objectionUntil,
    Closing closing) {

  static AssignmentView of(TranslationRequest request, Assignment a) {
    var d = request.details();
    return new AssignmentView(
        a.id(),
        request.id(),
        d.institutionId(),
        a.translatorId(),
        a.state(),
        d.language(),
        d.variety(),
        d.targetLanguage(),
        a.mode(),
        LocalDateTime.ofInstant(a.start(), d.zone()),
        LocalDateTime.ofInstant(a.end(), d.zone()),
        d.zone(),
        d.place().postcode(),
        d.place().name(),
        d.setting(),
        a.objectionUntil(),
        a.closing());
  }
}
