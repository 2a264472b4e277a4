package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.Servers;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/** What one poll brings is handled in parallel, in order by key, and nothing of it is lost. */
@ServiceTest
class ParallelStoryTest {

  private static final String IN = "translation.translators-v1";
  private static final String RENAMED = "thing.renamed.v1";

  @Autowired MongoOperations store;
  @Autowired ThingApplication app;
  @Autowired Gate gate;

  @Value("${spring.cloud.stream.default.group}")
  String group;

  final UUID one = UUID.randomUUID();
  final UUID other = UUID.randomUUID();

  @Test
  void events_of_one_key_do_not_wait_for_those_of_another() {
    var otherIsDone = new CountDownLatch(1);
    gate.rule(name(one, 0), _ -> Waiting.untilOpen(otherIsDone));
    gate.rule(name(other, 4), _ -> otherIsDone.countDown());
    inOnePoll(
        () -> IntStream.range(0, 5).forEach(i -> List.of(one, other).forEach(k -> say(k, i))));

    await().untilAsserted(() -> assertThat(heard(one)).hasSize(5));
    assertThat(heard(one)).containsExactlyElementsOf(names(one, 5));
    assertThat(heard(other)).containsExactlyElementsOf(names(other, 5));
    assertThat(heard()).containsSubsequence(name(other, 3), name(one, 0));
  }

  @Test
  void a_poisonous_event_is_parked_alone_and_later_ones_of_its_key_are_handled() {
    gate.rule(
        name(one, 2),
        _ -> {
          throw new IllegalStateException("cannot do it");
        });
    inOnePoll(
        () -> IntStream.range(0, 5).forEach(i -> List.of(one, other).forEach(k -> say(k, i))));

    await().untilAsserted(() -> assertThat(heard(one)).contains(name(one, 4)));
    assertThat(heard(one)).containsExactly(name(one, 0), name(one, 1), name(one, 3), name(one, 4));
    assertThat(heard(other)).containsExactlyElementsOf(names(other, 5));
    await().untilAsserted(() -> assertThat(parked()).hasSize(1));
    assertThat(parked().getFirst().getString("payload")).contains(name(one, 2));
  }

  @Test
  void while_the_store_is_away_nothing_is_lost_and_no_offset_passes_what_is_unhandled() {
    var away = new AtomicBoolean(true);
    gate.rule(
        name(one, 2),
        _ -> {
          if (away.get()) {
            throw new DataAccessResourceFailureException("gone");
          }
        });
    inOnePoll(
        () -> IntStream.range(0, 5).forEach(i -> List.of(one, other).forEach(k -> say(k, i))));

    var unhandled = recordOf(name(one, 2));
    await().untilAsserted(() -> assertThat(heard(one)).contains(name(one, 1)));
    await()
        .during(Duration.ofSeconds(2))
        .untilAsserted(
            () -> {
              assertThat(committed(unhandled)).isLessThanOrEqualTo(unhandled.offset());
              assertThat(heard(one)).containsOnly(name(one, 0), name(one, 1));
            });
    away.set(false);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(committed(unhandled)).isGreaterThan(unhandled.offset());
              assertThat(heard(other)).containsAll(names(other, 5));
            });
    assertThat(heard(one)).endsWith(name(one, 2), name(one, 3), name(one, 4));
    assertThat(parked()).isEmpty();
  }

  /**
   * Holds the listener until all is said. Of what was said meanwhile the fetch that was under way
   * brings the first alone, and the next one brings the rest.
   */
  private void inOnePoll(Runnable said) {
    var begun = new CountDownLatch(1);
    var all = new CountDownLatch(1);
    var held = "held-" + one;
    gate.rule(
        held,
        _ -> {
          begun.countDown();
          Waiting.untilOpen(all);
        });
    KafkaProbe.send(IN, one, RENAMED, "{\"name\":\"%s\"}".formatted(held));
    Waiting.untilOpen(begun);
    KafkaProbe.send(IN, one, RENAMED, "{\"name\":\"first\"}");
    said.run();
    all.countDown();
  }

  private void say(UUID key, int number) {
    KafkaProbe.send(IN, key, RENAMED, "{\"name\":\"%s\"}".formatted(name(key, number)));
  }

  private static String name(UUID key, int number) {
    return "parallel-" + key + "-" + number;
  }

  private static List<String> names(UUID key, int count) {
    return IntStream.range(0, count).mapToObj(i -> name(key, i)).toList();
  }

  private List<String> heard() {
    return app.heard.stream().map(heard -> String.valueOf(heard.name())).toList();
  }

  private List<String> heard(UUID key) {
    return heard().stream().filter(name -> name.startsWith("parallel-" + key)).toList();
  }

  private ConsumerRecord<String, String> recordOf(String name) {
    try (var probe = new KafkaProbe(IN)) {
      return probe.of(one).stream().filter(r -> r.value().contains(name)).findFirst().orElseThrow();
    }
  }

  private long committed(ConsumerRecord<?, ?> record) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", Servers.kafkaBrokers()))) {
      var offsets = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      var here = new TopicPartition(record.topic(), record.partition());
      return offsets.getOrDefault(here, new OffsetAndMetadata(0)).offset();
    }
  }

  private List<Document> parked() {
    return store.findAll(Document.class, "dead-letters").stream()
        .filter(
            letter -> List.of(one.toString(), other.toString()).contains(letter.getString("key")))
        .toList();
  }
}
