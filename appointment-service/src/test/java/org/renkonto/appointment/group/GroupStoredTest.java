package org.renkonto.appointment.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.Stored;
import org.renkonto.appointment.office.Visibility;

/** Queries, indexes and documents that are there already know the fields by these names. */
class GroupStoredTest {

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

  @Test
  void registrations_stand_in_the_document_of_their_group() {
    var group = GroupTest.published(Visibility.NORMAL);
    group.participants().register(new UUID(0, 4), new Registrant("p-4", null, false), NOW);
    group.participants().register(new UUID(0, 5), new Registrant("p-5", null, false), NOW);
    var stored = Stored.of(group);
    assertThat(stored.keySet())
        .containsExactlyInAnyOrder(
            "_id",
            "details",
            "start",
            "end",
            "places",
            "createdAt",
            "state",
            "registrations",
            "kept",
            "leaving",
            "dueAt",
            "eventCount",
            "outbox");
    assertThat(stored.getList("registrations", Document.class))
        .extracting(each -> each.get("_id"))
        .isEqualTo(List.of(new UUID(0, 4), new UUID(0, 5)));
    var read = Stored.read(Group.class, stored);
    assertThat(read.seats()).isEqualTo(group.seats());
    assertThat(Stored.of(read)).isEqualTo(stored);
  }
}
