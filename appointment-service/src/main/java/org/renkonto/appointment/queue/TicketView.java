package org.renkonto.appointment.queue;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as staff sees it.
 *
 * @param number as it is called: W for walk-ins, A for appointments
 * @param priority why before others; absent: in turn
 * @param reservedFor the counsellor who alone calls it next
 * @param desk where it was called to
 * @param expectedWait how long it may take; absent unless it waits
 */
record TicketView(
    UUID id,
    String number,
    boolean walkIn,
    TicketState state,
    String reason,
    @Nullable String language,
    Priority.@Nullable Why priority,
    OffsetDateTime arrivedAt,
    @Nullable UUID reservedFor,
    @Nullable UUID unit,
    @Nullable String desk,
    int calls,
    @Nullable Wait expectedWait) {

  static TicketView of(Ticket ticket, ZoneId zone, @Nullable Wait expectedWait) {
    var priority = ticket.priority();
    return new TicketView(
        ticket.id(),
        ticket.arrival().number(),
        ticket.arrival().walkIn(),
        ticket.state(),
        ticket.reasonCode(),
        ticket.arrival().language(),
        priority == null ? null : priority.why(),
        ticket.arrival().arrivedAt().atZone(zone).toOffsetDateTime(),
        ticket.reservedFor(),
        ticket.calling().unit(),
        ticket.calling().desk(),
        ticket.calling().calls(),
        expectedWait);
  }
}
