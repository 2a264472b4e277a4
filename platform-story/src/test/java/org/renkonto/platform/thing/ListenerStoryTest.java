package org.renkonto.platform.thing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/** What a listener makes of events as they really come. */
@ServiceTest
class ListenerStoryTest {

  private static final String IN = "translation.translators-v1";
  private static final String OUT = "translation.institutions-v1";
  private static final String RENAMED = "thing.renamed.v1";

  @Autowired MongoOperations store;
  @Autowired ThingApplication app;
  @Autowired Gate gate;
  @Autowired MeterRegistry metrics;
  final UUID key = UUID.randomUUID();
  final String name = "heard-" + key;

  @Test
  void an_event_that_comes_twice_has_its_effect_once() {
    var id = UUID.randomUUID().toString();
    KafkaProbe.send(IN, key, "thing.asked-for.v1", data(name), id, 1);
    KafkaProbe.send(IN, key, "thing.asked-for.v1", data(name), id, 1);
    afterAll();

    try (var probe = new KafkaProbe(OUT)) {
      probe.awaitTypes(key, types -> types.containsExactly(RENAMED));
      assertThat(KafkaProbe.header(probe.of(key).getFirst(), "ce_causationid")).isEqualTo(id);
    }
    assertThat(parked()).isEmpty();
  }

  /** The binder's own answer to it may keep a service from ending. */
  @Test
  void how_many_events_wait_is_asked_by_us_alone() {
    assertThat(metrics.find("renkonto.events.lag").tag("topic", IN).gauge()).isNotNull();
    assertThat(metrics.find(KafkaBinderMetrics.OFFSET_LAG_METRIC_NAME).meter()).isNull();
  }

  @Test
  void an_event_that_comes_late_can_be_told_by_its_number() {
    KafkaProbe.send(IN, key, RENAMED, data(name), "second-" + key, 2);
    KafkaProbe.send(IN, key, RENAMED, data(name), "first-" + key, 1);
    afterAll();
    assertThat(app.heard)
        .filteredOn(heard -> name.equals(heard.name()))
        .extracting(heard -> heard.envelope().sequence())
        .containsExactly(2L, 1L);
  }

  @Test
  void unknown_types_are_skipped_and_unknown_fields_ignored() {
    KafkaProbe.send(IN, key, "thing.painted.v1", "{\"colour\":\"red\"}");
    KafkaProbe.send(IN, key, "thing.painted.v1", "no JSON at all");
    KafkaProbe.send(record("{}", Map.of("ce_type", "thing.painted.v1", "ce_time", "noon")));
    KafkaProbe.send(record("{}", Map.of()));
    KafkaProbe.send(
        IN, key, RENAMED, "{\"name\":\"%s\",\"colour\":{\"deep\":[1]}}".formatted(name));
    afterAll();

    assertThat(app.heard).extracting(ThingApplication.Heard::name).contains(name);
    assertThat(parked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "null", "[]", "\"text\"", "{\"thingId\":\"no uuid\"}", ""})
  void data_that_cannot_be_read_are_parked_at_once(String data) {
    KafkaProbe.send(IN, key, RENAMED, data);
    afterAll();
    await().untilAsserted(() -> assertThat(parked()).hasSize(1));
    assertThat(parked().getFirst().getString("payload")).isEqualTo(data);
    assertThat(parked().getFirst().getString("error")).contains("UnreadableEvent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_time=noon", "ce_sequence=first", "ce_id="})
  void a_head_that_cannot_be_read_is_parked_at_once(String wrong) {
    var headers = new HashMap<>(Map.of("ce_type", RENAMED, "ce_id", "i", "ce_a.b", "x"));
    headers.put(wrong.split("=", 2)[0], wrong.split("=", 2)[1]);
    KafkaProbe.send(record(data(name), headers));
    afterAll();
    await().untilAsserted(() -> assertThat(parked()).hasSize(1));
    assertThat(parked().getFirst().getString("error")).contains("UnreadableEvent");
  }

  @Test
  void an_event_without_key_or_without_data_holds_up_nothing() {
    KafkaProbe.send(record(null, Map.of("ce_type", RENAMED, "ce_id", "no-data-" + key)));
    var noKey = new ProducerRecord<String, String>(IN, null, data(name));
    noKey.headers().add("ce_type", RENAMED.getBytes(UTF_8)).add("ce_id", "i".getBytes(UTF_8));
    KafkaProbe.send(noKey);
    afterAll();

    await().untilAsserted(() -> assertThat(parked()).hasSize(1));
    await()
        .untilAsserted(
            () -> assertThat(app.heard).extracting(ThingApplication.Heard::name).contains(name));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_reaction_that_fails_is_tried_three_times_then_parked(boolean clash) {
    var tries = new AtomicInteger();
    gate.rule(
        name,
        _ -> {
          tries.incrementAndGet();
          throw clash
              ? new OptimisticLockingFailureException("changed each time")
              : new IllegalStateException("cannot do it");
        });
    var dead = metrics.counter("renkonto.events.dead", "topic", IN).count();
    KafkaProbe.send(IN, key, RENAMED, data(name));
    afterAll();

    await().untilAsserted(() -> assertThat(parked()).hasSize(1));
    assertThat(tries).hasValue(3);
    assertThat(metrics.counter("renkonto.events.dead", "topic", IN).count()).isGreaterThan(dead);
    assertThat(metrics.counter("renkonto.events.retries", "topic", IN).count()).isPositive();
  }

  @Test
  void a_failing_event_too_large_for_the_dead_letter_topic_holds_up_nothing() {
    var large = "{\"name\":\"" + "x".repeat(1_048_250 - 100) + "\"";
    KafkaProbe.send(IN, key, RENAMED, large);
    afterAll();
    await().untilAsserted(() -> assertThat(parked()).hasSize(1));
    assertThat(parked().getFirst().getString("payload")).isEmpty();
  }

  /** What came before on the same partition has been dealt with. */
  private void afterAll() {
    var last = KafkaProbe.send(IN, key, RENAMED, data("last"));
    await().untilAsserted(() -> assertThat(app.heard).extracting("envelope.id").contains(last));
  }

  private List<Document> parked() {
    return store.findAll(Document.class, "dead-letters").stream()
        .filter(letter -> key.toString().equals(letter.getString("key")))
        .toList();
  }

  private ProducerRecord<String, String> record(
      @Nullable String data, Map<String, String> headers) {
    var record = new ProducerRecord<>(IN, key.toString(), data);
    headers.forEach((header, value) -> record.headers().add(header, value.getBytes(UTF_8)));
    return record;
  }

  private String data(String name) {
    return "{\"thingId\":\"%s\",\"name\":\"%s\"}".formatted(key, name);
  }
}
