package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceSettings;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** That no event is lost and none overtakes another, with everything as in a running service. */
@ServiceTest
class OutboxStoryTest {

  private static final String OUT = "translation.institutions-v1";
  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

  static ConfigurableApplicationContext other;

  @Autowired MongoOperations store;
  @Autowired MovableClock clock;
  final UUID id = UUID.randomUUID();

  @BeforeAll
  static void start() {
    other = ServiceSettings.anotherInstance(ThingApplication.class);
  }

  @AfterAll
  static void stop() {
    other.close();
  }

  @Test
  void unsent_events_survive_the_next_change() {
    store.insert(Leftover.of(id, clock.instant(), 1), "things");
    var thing = load(store);
    thing.rename("b", NOW);
    store.save(thing);

    try (var probe = new KafkaProbe(OUT)) {
      await().untilAsserted(() -> assertThat(order(probe)).containsExactly(1L, 2L));
    }
  }

  @Test
  void what_has_arrived_does_not_go_out_again_with_a_change_that_was_begun_before() {
    var thing = new Thing(id, "a");
    thing.rename("b", NOW);
    store.insert(thing);
    try (var probe = new KafkaProbe(OUT)) {
      await().until(() -> store.exists(query(where("_id").is(id).and("outbox").size(0)), "things"));
      thing.rename("c", NOW);
      store.save(thing);

      await().untilAsserted(() -> assertThat(order(probe)).containsExactly(1L, 2L));
      assertThat(probe.of(id)).hasSize(2);
    }
  }

  @Test
  void two_instances_keep_the_order_of_what_they_change_in_turns() {
    var stores = List.of(store, other.getBean(MongoOperations.class));
    store.insert(new Thing(id, "0"));
    for (int i = 1; i <= 60; i++) {
      var thing = load(stores.get(i % 2));
      thing.rename("n" + i, NOW.plusSeconds(i));
      stores.get(i % 2).save(thing);
    }
    try (var probe = new KafkaProbe(OUT)) {
      await().untilAsserted(() -> assertThat(order(probe)).hasSize(60));
      assertThat(order(probe)).isSorted();
    }
  }

  @Test
  void what_two_instances_find_left_is_sent_in_order_by_whichever() {
    var left = Stream.generate(UUID::randomUUID).limit(40).toList();
    try (var probe = new KafkaProbe(OUT)) {
      var since = clock.instant().minusSeconds(60);
      store.insert(left.stream().map(each -> Leftover.of(each, since, 1, 2, 3)).toList(), "things");
      for (var each : left) {
        await().untilAsserted(() -> assertThat(order(probe, each)).containsExactly(1L, 2L, 3L));
      }
    }
  }

  private Thing load(MongoOperations from) {
    return Objects.requireNonNull(from.findById(id, Thing.class));
  }

  private List<Long> order(KafkaProbe probe) {
    return order(probe, id);
  }

  private static List<Long> order(KafkaProbe probe, UUID key) {
    return probe.of(key).stream()
        .map(record -> Long.parseLong(String.valueOf(KafkaProbe.header(record, "ce_sequence"))))
        .distinct()
        .toList();
  }
}
