package org.renkonto.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/** Sees what is on a topic from its beginning, and puts things there as another service would. */
public final class KafkaProbe implements AutoCloseable {

  private static final class Producer {
    static final KafkaProducer<String, String> OF_ALL =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafkaBrokers(), "linger.ms", "0"),
            new StringSerializer(),
            new StringSerializer());
  }

  private final KafkaConsumer<String, String> consumer;
  private final List<TopicPartition> partitions;
  private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

  /** A probe of one topic. */
  public KafkaProbe(String topic) {
    this(topic, Servers.kafkaBrokers());
  }

  /** A probe of one topic at other brokers. */
  public KafkaProbe(String topic, String brokers) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    this.partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Everything so far with this key, in order, repeats included. */
  public List<ConsumerRecord<String, String>> of(Object key) {
    var ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(Duration.ofMillis(150)).forEach(seen::add);
    }
    return seen.stream().filter(r -> key.toString().equals(r.key())).toList();
  }

  /**
   * Waits until the types of the events with this key, in order and without repeats of the same
   * event, are as asserted: an event comes after the write that it tells of, so who looks once may
   * look too early.
   */
  public void awaitTypes(Object key, Consumer<ListAssert<String>> asserted) {
    await().untilAsserted(() -> asserted.accept(assertThat(types(key))));
  }

  private List<String> types(Object key) {
    var ids = new ArrayList<String>();
    return of(key).stream()
        .filter(
            r -> !ids.contains(header(r, "ce_id")) && ids.add(String.valueOf(header(r, "ce_id"))))
        .map(r -> String.valueOf(header(r, "ce_type")))
        .toList();
  }

  /** A header as text, or null. */
  public static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }

  /** Sends an event with fresh id, as the relay of another service does. */
  public static String send(String topic, Object key, String type, String json) {
    var id = UUID.randomUUID().toString();
    send(topic, key, type, json, id, 1);
    return id;
  }

  /** Sends an event with the given id: the same one twice, if wanted. */
  public static void send(
      String topic, Object key, String type, String json, String id, long sequence) {
    var record = new ProducerRecord<>(topic, key.toString(), json);
    var headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_type",
            type,
            "ce_source",
            "test",
            "ce_subject",
            key.toString(),
            "ce_time",
            "2026-12-01T08:00:00Z",
            "ce_sequence",
            String.valueOf(sequence));
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    send(record);
  }

  /** Sends a record as it is: with other headers, without a key, without a value. */
  public static void send(ProducerRecord<String, String> record) {
    try {
      Producer.OF_ALL.send(record).get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
