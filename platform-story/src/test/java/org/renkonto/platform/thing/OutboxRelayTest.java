package org.renkonto.platform.thing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.outbox.OutboxRelay;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.Servers;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.ABSwitchCluster;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** A relay alone, with a broker that goes away and comes back and sends that take their time. */
@ServiceTest
class OutboxRelayTest {

  private static final String OUT = "translation.institutions-v1";

  @Autowired MongoOperations store;
  @Autowired MovableClock clock;
  final String collection = "left-" + UUID.randomUUID();
  final UUID id = UUID.randomUUID();
  final ABSwitchCluster broker = new ABSwitchCluster(Servers.kafkaBrokers(), "localhost:1");
  final DefaultKafkaProducerFactory<byte[], byte[]> producers = producers();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  @AfterEach
  void close() {
    producers.destroy();
  }

  @Test
  void events_wait_while_the_broker_is_away_and_go_out_when_it_is_back() {
    broker.secondary();
    var left = Stream.generate(UUID::randomUUID).limit(20).toList();
    var since = clock.instant().minusSeconds(60);
    store.insert(left.stream().map(each -> Leftover.of(each, since, 1, 2)).toList(), collection);
    var relay = relay(_ -> {});
    relay.start();
    try (var probe = new KafkaProbe(OUT)) {
      await().untilAsserted(() -> assertThat(oldest()).isGreaterThan(60));
      assertThat(left).allSatisfy(each -> assertThat(probe.of(each)).isEmpty());

      broker.primary();
      producers.reset();
      for (var each : left) {
        probe.awaitTypes(each, types -> types.hasSize(2));
      }
      await().untilAsserted(() -> assertThat(oldest()).isZero());
      assertThat(store.count(query(where("unsentSince").exists(true)), collection)).isZero();
    } finally {
      relay.stop();
    }
  }

  @Test
  void while_the_broker_is_away_one_aggregate_asks_whether_it_is_back() {
    broker.secondary();
    var since = clock.instant().minusSeconds(60);
    store.insert(
        Stream.generate(() -> Leftover.of(UUID.randomUUID(), since, 1)).limit(5).toList(),
        collection);
    var asking = new ConcurrentLinkedQueue<String>();
    var relay = relay(record -> asking.add(new String(record.key(), UTF_8)));
    relay.start();
    try {
      await().until(() -> asking.size() >= 3);
      assertThat(asking.stream().distinct()).hasSize(1);
    } finally {
      relay.stop();
    }
  }

  @Test
  void what_is_raised_while_another_instance_sends_the_rest_is_not_forgotten() {
    var open = new CountDownLatch(1);
    var reached = new CountDownLatch(1);
    store.insert(Leftover.of(id, clock.instant().minusSeconds(60), 1, 2), collection);
    var relay =
        relay(
            record -> {
              if (isSecond(record)) {
                reached.countDown();
                Waiting.untilOpen(open);
              }
            });
    relay.start();
    try (var probe = new KafkaProbe(OUT)) {
      Waiting.untilOpen(reached);
      // meanwhile another instance has sent the first event, and a command has raised the third
      var raised = List.of(Leftover.event(id, 2, "{}"), Leftover.event(id, 3, "{}"));
      store.updateFirst(
          query(where("_id").is(id)),
          Update.update("outbox", raised).set("eventCount", 3L),
          collection);
      open.countDown();
      probe.awaitTypes(id, types -> types.hasSize(3));
      await().until(() -> store.exists(query(where("unsentSince").exists(false)), collection));
    } finally {
      relay.stop();
    }
  }

  @Test
  void an_event_that_no_broker_takes_holds_up_its_own_aggregate_only() {
    var tries = new CountDownLatch(2);
    var giant = Leftover.event(id, 1, "\"" + "x".repeat(3_000_000) + "\"");
    var left = Leftover.of(id, clock.instant().minusSeconds(60), 1, 2);
    store.insert(Leftover.with(left, List.of(giant, Leftover.event(id, 2, "{}"))), collection);
    var relay = relay(_ -> tries.countDown());
    relay.start();
    try (var probe = new KafkaProbe(OUT)) {
      Waiting.untilOpen(tries);
      var other = UUID.randomUUID();
      store.insert(Leftover.of(other, clock.instant().minusSeconds(59), 1), collection);
      probe.awaitTypes(other, types -> types.hasSize(1));
      assertThat(probe.of(id)).as("nothing overtakes").isEmpty();
      assertThat(oldest()).isGreaterThan(60);
    } finally {
      relay.stop();
    }
  }

  @Test
  void a_mark_without_events_is_wiped_off() {
    var mark = Leftover.of(id, clock.instant().minusSeconds(60), 1);
    store.insert(Leftover.with(mark, List.of()), collection);
    var relay = relay(_ -> {});
    relay.start();
    try {
      await().until(() -> store.exists(query(where("unsentSince").exists(false)), collection));
    } finally {
      relay.stop();
    }
  }

  /** A relay whose records are seen just before they are sent. */
  private OutboxRelay relay(Consumer<ProducerRecord<byte[], byte[]>> seen) {
    var kafka =
        new KafkaTemplate<>(producers) {
          @Override
          public CompletableFuture<SendResult<byte[], byte[]>> send(
              ProducerRecord<byte[], byte[]> record) {
            seen.accept(record);
            return super.send(record);
          }
        };
    return new OutboxRelay(store, kafka, Map.of(collection, OUT), "test", clock, metrics);
  }

  private static boolean isSecond(ProducerRecord<byte[], byte[]> record) {
    return new String(record.headers().lastHeader("ce_sequence").value(), UTF_8).equals("2");
  }

  private double oldest() {
    return metrics.get("renkonto.outbox.oldest").timeGauge().value();
  }

  private DefaultKafkaProducerFactory<byte[], byte[]> producers() {
    var limits = Map.<String, Object>of("max.block.ms", 1000, "delivery.timeout.ms", 3000);
    var settings = new HashMap<>(limits);
    settings.put("request.timeout.ms", 2000);
    settings.put("linger.ms", 0);
    var factory =
        new DefaultKafkaProducerFactory<>(
            settings, new ByteArraySerializer(), new ByteArraySerializer());
    factory.setBootstrapServersSupplier(broker);
    return factory;
  }
}
