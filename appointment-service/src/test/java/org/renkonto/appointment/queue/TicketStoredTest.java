package org.renkonto.appointment.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.Stored;

/** Queries, indexes and documents that are there already know the fields by these names. */
class TicketStoredTest {

  private static final Instant NINE = Instant.parse("2026-12-07T08:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-12-07T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-12-07");
  private static final Desk DESK = new Desk(new UUID(0, 5), "desk-1");

  private final Ticket ticket =
      Ticket.issue(
          new UUID(0, 1),
          Arrival.atTheDoor(new UUID(0, 2), DAY, "W1", "ar", NINE, EVENING),
          DAY,
          "ADVICE");

  @Test
  void a_ticket_is_stored_flat() {
    assertThat(Stored.of(ticket).keySet())
        .containsExactlyInAnyOrder(
            "_id",
            "officeId",
            "queue",
            "number",
            "walkIn",
            "language",
            "arrivedAt",
            "dayEnd",
            "reasonCode",
            "turn",
            "state",
            "calls",
            "waitingSince",
            "step",
            "followed",
            "dueAt",
            "eventCount",
            "outbox");
  }

  @Test
  void what_is_read_is_what_was_written_whatever_has_happened() {
    staysTheSame();
    ticket.call(DESK, NINE);
    ticket.start(NINE);
    assertThat(Stored.of(ticket)).containsKeys("unit", "atDesk", "desk", "calledAt", "startedAt");
    staysTheSame();
    ticket.finish(NINE);
    assertThat(Stored.of(ticket)).containsKey("endedAt").doesNotContainKey("atDesk");
    staysTheSame();
  }

  @Test
  void a_call_in_one_operation_of_the_store_writes_what_a_call_does() {
    var update = Tickets.firstCall(DESK, NINE).getUpdateObject().get("$set", Document.class);
    ticket.call(DESK, NINE);
    assertThat(Stored.of(ticket))
        .containsEntry("state", update.get("state").toString())
        .containsEntry("calls", update.get("calls"))
        .containsEntry("unit", update.get("unit"))
        .containsEntry("atDesk", update.get("atDesk"))
        .containsEntry("desk", update.get("desk"))
        .containsEntry("calledAt", Date.from((Instant) update.get("calledAt")));
  }

  private void staysTheSame() {
    var read = Stored.read(Ticket.class, Stored.of(ticket));
    assertThat(Stored.of(read)).isEqualTo(Stored.of(ticket));
    assertThat(read.arrival()).isEqualTo(ticket.arrival());
    assertThat(read.calling()).isEqualTo(ticket.calling());
  }
}
