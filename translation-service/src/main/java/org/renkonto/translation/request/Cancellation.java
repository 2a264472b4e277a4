package org.renkonto.translation.request;

import java.time.Instant;
import org.renkonto.translation.calendar.Notice;

/**
 * A cancellation and its class.
 *
 * @param notice how early it came in working time; the rule is {@link
 *     org.renkonto.translation.calendar.NoticeRule}
 */
public record Cancellation(CancelledBy by, Notice notice, Instant at) {}
