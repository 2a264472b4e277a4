package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.Stored;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.interpreting.TranslatorNeed;

/** Queries, indexes and documents that are there already know the fields by these names. */
class AppointmentStoredTest {

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant START = Instant.parse("2026-12-08T08:00:00Z");

  private final Appointment it = Held.at(START, NOW);

  @Test
  void a_hold_is_stored_flat() {
    assertThat(stored().keySet())
        .containsExactlyInAnyOrder(
            "_id",
            "details",
            "createdAt",
            "start",
            "end",
            "places",
            "state",
            "hold",
            "link",
            "called",
            "queueStep",
            "earlier",
            "interpreting",
            "leaving",
            "kept",
            "dueAt",
            "eventCount",
            "outbox");
    assertThat(stored().getEmbedded(List.of("hold", "until"), Object.class)).isNotNull();
  }

  @Test
  void what_is_read_is_what_was_written_whatever_has_happened() {
    staysTheSame();
    it.bookWithTranslator(need(), NOW.plusSeconds(500), NOW);
    var later = START.plusSeconds(1800);
    it.beginMove(
        new Move(later, later.plusSeconds(1800), Held.places(START, 6), NOW.plusSeconds(60)));
    it.keepInSpiteOf(new UUID(0, 9));
    assertThat(stored()).containsKeys("move", "interpreting").doesNotContainKey("hold");
    staysTheSame();
    it.visit().arrive(NOW);
    it.visit().call(NOW);
    it.visit().breakOff(CancelledBy.PERSON, NOW);
    assertThat(stored())
        .containsEntry("state", "CANCELLED")
        .containsEntry("cancelledBy", "PERSON")
        .containsEntry("called", 1);
    staysTheSame();
  }

  private void staysTheSame() {
    var read = Stored.read(Appointment.class, stored());
    assertThat(Stored.of(read)).isEqualTo(stored());
    assertThat(read.standing()).isEqualTo(it.standing());
    assertThat(read.places()).isEqualTo(it.places());
  }

  private Document stored() {
    return Stored.of(it);
  }

  private static TranslatorNeed need() {
    return new TranslatorNeed(
        new UUID(0, 1), "office", "COUNSELLING", "uk", "de", TranslatorMode.ON_SITE);
  }
}
