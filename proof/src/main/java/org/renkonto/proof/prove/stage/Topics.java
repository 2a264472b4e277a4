package org.renkonto.proof.prove.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics as anybody with the right to read or write them sees them. */
public final class Topics implements AutoCloseable {

  private final Map<String, Object> settings;
  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;

  public Topics(Stage stage) {
    settings =
        Map.of(
            "bootstrap.servers", stage.brokers(),
            "default.api.timeout.ms", 60_000,
            "request.timeout.ms", 15_000);
    admin = Admin.create(settings);
    var reading = new HashMap<>(settings);
    reading.put("max.partition.fetch.bytes", 4 << 20);
    consumer =
        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Everything on the topics, from offset 0, in the order of each partition. */
  public List<ConsumerRecord<byte[], byte[]>> read(List<String> topics) {
    var partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    var ends = consumer.endOffsets(partitions);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var read = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      consumer.poll(Duration.ofMillis(500)).forEach(read::add);
    }
    return read;
  }

  /** Lets a group, none of whose members runs, begin again at offset 0. */
  public void rewind(String group) throws Exception {
    Set<TopicPartition> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().keySet();
    admin
        .alterConsumerGroupOffsets(
            group, read.stream().collect(Collectors.toMap(p -> p, _ -> new OffsetAndMetadata(0))))
        .all()
        .get();
  }

  /** Writes something that nobody should have written. */
  public RecordMetadata write(ProducerRecord<byte[], byte[]> record) throws Exception {
    var writing = new HashMap<>(settings);
    writing.put("max.request.size", 2 << 20);
    try (var producer =
        new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer())) {
      return producer.send(record).get();
    }
  }

  @Override
  public void close() {
    admin.close();
    consumer.close();
  }
}
