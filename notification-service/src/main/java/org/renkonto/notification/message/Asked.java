package org.renkonto.notification.message;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.inbox.About;
import org.renkonto.notification.inbox.Notice;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Session;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.event.Envelope;

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

  /** The facts that every message about the session holds. */
  Facts facts() {
    return Facts.of(session());
  }

  /** Somebody is told about the session; of use until it starts. */
  Notice tells(Envelope cause, String subject, Template template, Facts facts, About about) {
    return Notice.of(cause.id(), subject, template, facts, about, start);
  }

  /** The institution's contact is told about the session and nothing more. */
  Notice tellsInstitution(Envelope cause, Template template, UUID requestId) {
    return tells(cause, contactSubject, template, facts(), About.request(requestId));
  }
}
