package org.renkonto.standalone.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was caught.
 *
 * @param id stable while this process lives
 * @param text the part for people without HTML, empty when there is none
 * @param html the HTML part, as sent and not to be trusted
 * @param calendar the iCalendar part
 */
record Mail(
    String id,
    Instant at,
    String from,
    List<String> to,
    String subject,
    String text,
    @Nullable String html,
    @Nullable String calendar) {}
