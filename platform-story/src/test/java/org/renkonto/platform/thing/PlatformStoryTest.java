package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** What the platform promises about events, tried with a real store and a real broker. */
@ServiceTest
class PlatformStoryTest {

  private static final String IN = "translation.translators-v1";
  private static final String OUT = "translation.institutions-v1";
  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

  @Autowired MongoOperations store;
  @Autowired ThingApplication app;
  @Autowired org.springframework.core.env.Environment environment;

  @Test
  void an_event_goes_out_with_its_headers_right_after_the_save() {
    var id = UUID.randomUUID();
    var thing = new Thing(id, "a");
    thing.rename("b", NOW);
    store.save(thing);

    try (var probe = new KafkaProbe(OUT)) {
      await().until(() -> !probe.of(id).isEmpty());
      var record = probe.of(id).getFirst();
      assertThat(KafkaProbe.header(record, "ce_type")).isEqualTo("thing.renamed.v1");
      assertThat(KafkaProbe.header(record, "ce_source")).isEqualTo("notification-service");
      assertThat(KafkaProbe.header(record, "ce_subject")).isEqualTo(id.toString());
      assertThat(KafkaProbe.header(record, "ce_sequence")).isEqualTo("1");
      assertThat(KafkaProbe.header(record, "ce_time")).isEqualTo("2026-12-01T08:00:00Z");
      assertThat(KafkaProbe.header(record, "ce_id")).isNotBlank();
      assertThat(record.value())
          .isEqualTo(
              "{\"thingId\":\"%s\",\"name\":\"b\",\"at\":\"2026-12-01T08:00:00Z\"}".formatted(id));
    }
    await()
        .untilAsserted(
            () -> {
              var document = store.findById(id, Document.class, "things");
              assertThat(document).isNotNull().doesNotContainKeys("unsentSince", "_class");
              assertThat(document.getList("outbox", Document.class)).isEmpty();
            });
  }

  @Test
  void events_of_one_aggregate_go_out_in_order_however_fast_it_changes() {
    var id = UUID.randomUUID();
    var thing = new Thing(id, "0");
    for (int i = 1; i <= 50; i++) {
      thing.rename("n" + i, NOW.plusSeconds(i));
      thing = store.save(thing);
      if (i % 7 == 0) {
        thing = java.util.Objects.requireNonNull(store.findById(id, Thing.class));
      }
    }
    try (var probe = new KafkaProbe(OUT)) {
      probe.awaitTypes(id, types -> types.hasSize(50));
      var order =
          probe.of(id).stream()
              .map(r -> Long.parseLong(String.valueOf(KafkaProbe.header(r, "ce_sequence"))))
              .distinct()
              .toList();
      assertThat(order).isSorted().hasSize(50);
    }
  }

  @Test
  void what_a_crash_left_unsent_is_sent_by_the_sweep() {
    var id = UUID.randomUUID();
    store
        .getCollection("things")
        .insertOne(
            new Document("_id", id)
                .append("name", "x")
                .append("version", 0L)
                .append("eventCount", 1L)
                .append("unsentSince", java.util.Date.from(Instant.now().minusSeconds(60)))
                .append(
                    "outbox",
                    List.of(
                        new Document("_id", "e-1")
                            .append("type", "thing.renamed.v1")
                            .append("at", java.util.Date.from(NOW))
                            .append("sequence", 1L)
                            .append("json", "{}"))));
    try (var probe = new KafkaProbe(OUT)) {
      probe.awaitTypes(id, types -> types.containsExactly("thing.renamed.v1"));
    }
  }

  @Test
  void a_poison_event_is_parked_and_the_next_one_is_handled() {
    var key = UUID.randomUUID();
    KafkaProbe.send(IN, key, "thing.renamed.v1", "this is no JSON");
    var next =
        KafkaProbe.send(
            IN,
            key,
            "thing.renamed.v1",
            "{\"thingId\":\"%s\",\"name\":\"ok\",\"more\":1}".formatted(key));

    await().untilAsserted(() -> assertThat(app.heard).extracting("envelope.id").contains(next));
    await()
        .untilAsserted(
            () ->
                assertThat(store.findAll(Document.class, "dead-letters"))
                    .anyMatch(
                        d ->
                            "this is no JSON".equals(d.getString("payload"))
                                && key.toString().equals(d.getString("key"))));
  }
}
