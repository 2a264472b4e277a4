package org.renkonto.notification.message;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.text.Session;

/** What events about a request say of its session, and whom to tell at the institution. */
record Asked(
    UUID institutionId,
    String contactSubject,
    String language,
    @Nullable String variety,
    String targetLanguage,
    String setting,
    String mode,
    Instant start,
    Instant end,
    ZoneId zone,
    @Nullable String postcode,
    @Nullable String place) {

  Asked {
    requireNonNull(contactSubject, "contactSubject");
    requireNonNull(language, "language");
    requireNonNull(targetLanguage, "targetLanguage");
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    requireNonNull(zone, "zone");
  }

  /** The part of it that is kept and put into words. */
  Session session() {
    return new Session(
        language, variety, targetLanguage, setting, mode, start, end, zone, postcode, place);
  }
}
