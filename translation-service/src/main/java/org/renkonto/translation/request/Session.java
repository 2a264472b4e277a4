package org.renkonto.translation.request;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.translator.Mode;

/** The facts of a session as events carry them: ids, codes and times. */
record Session(
    UUID institutionId,
    String contactSubject,
    String language,
    @Nullable String variety,
    String targetLanguage,
    Setting setting,
    Mode mode,
    Instant start,
    Instant end,
    ZoneId zone,
    String postcode,
    String place) {}
