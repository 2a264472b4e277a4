package org.renkonto.notification.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Template;

/**
 * Somebody is to be told something.
 *
 * @param eventId the event that is the reason
 * @param needBy as in {@link Mailing}
 * @param timelyUntil as in {@link Mailing}
 */
public record Notice(
    String eventId,
    String subject,
    Template template,
    Facts facts,
    About about,
    CalendarEntry calendar,
    @Nullable Instant needBy,
    Instant timelyUntil) {

  /** Without a calendar entry, and free to wait out quiet hours. */
  public static Notice of(
      String eventId,
      String subject,
      Template template,
      Facts facts,
      About about,
      Instant timelyUntil) {
    return new Notice(
        eventId, subject, template, facts, about, CalendarEntry.NONE, null, timelyUntil);
  }

  /** The same, of use only before a time, and after another only confusing. */
  public Notice matters(@Nullable Instant needBy, Instant timelyUntil) {
    return new Notice(eventId, subject, template, facts, about, calendar, needBy, timelyUntil);
  }

  /** The same with a calendar entry. */
  public Notice with(CalendarEntry calendar) {
    return new Notice(eventId, subject, template, facts, about, calendar, needBy, timelyUntil);
  }
}
