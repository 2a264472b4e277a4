package org.renkonto.platform.thing;

import static org.apache.kafka.common.GroupState.PREPARING_REBALANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.platform.thing.Listened.heard;
import static org.renkonto.platform.thing.Listened.untilItListens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.Servers;
import org.renkonto.platform.test.ServiceSettings;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** A service that is told to stop, also at a bad moment. */
class StopStoryTest {

  private static final String IN = "translation.translators-v1";
  private static final String RENAMED = "thing.renamed.v1";

  /** What docs/operations.md promises is 20 s. */
  private static final Duration IN_TIME = Duration.ofSeconds(12);

  final UUID key = UUID.randomUUID();
  final String application = "stops-" + key;
  final String group = "stops-" + key;
  final Admin admin = Admin.create(Map.of("bootstrap.servers", Servers.kafkaBrokers()));

  @BeforeEach
  void deadLetterTopic() throws Exception {
    admin.createTopics(List.of(new NewTopic(application + ".dlq-v1", 1, (short) 1))).all().get();
  }

  @AfterEach
  void close() {
    admin.close();
  }

  /** The broker answers who joins a group only when it has given up those who do not answer. */
  @Test
  void a_service_stops_in_time_although_another_instance_was_killed_before() {
    killedReaderOf(application + ".dlq-v1", application + ".parking");
    killedReaderOf(IN, group);
    var service = service();
    await()
        .untilAsserted(
            () -> assertThat(state(application + ".parking")).isEqualTo(PREPARING_REBALANCE));
    await().untilAsserted(() -> assertThat(state(group)).isEqualTo(PREPARING_REBALANCE));

    assertThat(timeToStop(service)).isLessThan(IN_TIME);
  }

  @Test
  void what_hangs_is_waited_for_side_by_side_and_left_to_the_next_one() {
    var name = "hangs-" + key;
    var begun = new CountDownLatch(2);
    var after = new CountDownLatch(1);
    var service = service();
    service
        .getBean(Gate.class)
        .rule(
            name,
            _ -> {
              begun.countDown();
              Waiting.untilOpen(after);
              throw new IllegalStateException("the store's client is closed");
            });
    var due = new Thing(UUID.randomUUID(), name);
    due.dueAt = Instant.EPOCH;
    service.getBean(MongoOperations.class).insert(due);
    untilItListens(service, key);
    KafkaProbe.send(IN, key, RENAMED, "{\"name\":\"%s\"}".formatted(name));
    Waiting.untilOpen(begun);

    assertThat(timeToStop(service)).isLessThan(IN_TIME);
    after.countDown();
    try (var next = service()) {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(heard(next)).contains(name));
      var store = next.getBean(MongoOperations.class);
      assertThat(store.findAll(Document.class, "dead-letters")).isEmpty();
    }
  }

  private GroupState state(String group) throws Exception {
    return admin.describeConsumerGroups(List.of(group)).all().get().get(group).groupState();
  }

  /** Has joined the group, and is gone without a word. */
  private static void killedReaderOf(String topic, String group) {
    var reader =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                Servers.kafkaBrokers(),
                "group.id",
                group,
                "session.timeout.ms",
                300_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    reader.subscribe(List.of(topic));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              reader.poll(Duration.ofMillis(100));
              return !reader.assignment().isEmpty();
            });
    reader.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.REMAIN_IN_GROUP));
  }

  private static Duration timeToStop(ConfigurableApplicationContext service) {
    var begin = System.nanoTime();
    service.close();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private ConfigurableApplicationContext service() {
    return ServiceSettings.anotherInstance(
        ThingApplication.class,
        Map.of(
            "spring.application.name", application,
            "spring.mongodb.database", group,
            "spring.cloud.stream.default.group", group,
            "spring.cloud.stream.kafka.default.consumer.start-offset", "latest"));
  }
}
