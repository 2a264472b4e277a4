/**
 * Calendar entries (iCalendar, RFC 5545): a person's appointment, and when a counsellor is busy.
 */
@NullMarked
package org.renkonto.appointment.feed;

import org.jspecify.annotations.NullMarked;
