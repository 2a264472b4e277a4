package org.renkonto.proof.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.renkonto.platform.work.KeyOrder;

/**
 * G7: messages of 20 keys on one partition, each of which waits for 0 to 5 ms as a handler waits
 * for its store, read with polls of 500 and an offset committed for each: handled in order by key
 * as the services do it, against one after the other.
 */
final class OrderedHandling implements Figure {

  private static final int KEYS = 20;
  private static final int AT_ONCE = 32; // as in a service
  private static final Duration LONGEST = Duration.ofMillis(5);
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final long SEED = 20261124;

  private interface Handling {
    void handle(List<ConsumerRecord<byte[], byte[]>> polled, Place place);
  }

  /** Where each key is; it notices what comes out of order, or at once with what is before it. */
  private static final class Place {

    private final AtomicIntegerArray done = new AtomicIntegerArray(KEYS);

    void handle(ConsumerRecord<byte[], byte[]> message) {
      int key = ByteBuffer.wrap(message.key()).getInt();
      var value = ByteBuffer.wrap(message.value());
      int number = value.getInt();
      check(done.get(key) == number, key, number);
      LockSupport.parkNanos(value.getLong());
      check(done.compareAndSet(key, number, number + 1), key, number);
    }

    private static void check(boolean inOrder, int key, int number) {
      if (!inOrder) {
        throw new IllegalStateException("message %d of key %d out of order".formatted(number, key));
      }
    }
  }

  @Override
  public List<Row> measure(Scene scene) {
    int messages = scene.brief() ? 1_000 : 10_000;
    var brokers = scene.system().brokers();
    var partition = new TopicPartition("bench.ordered-" + UUID.randomUUID(), 0);
    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1))).all().get();
      fill(brokers, partition, messages);
      var order = new KeyOrder(AT_ONCE, LIMIT);
      var ratio =
          Ratio.measured(
              3,
              () -> perSecond(brokers, partition, messages, (all, to) -> inOrder(order, all, to)),
              () -> perSecond(brokers, partition, messages, (all, to) -> all.forEach(to::handle)));
      admin.deleteTopics(List.of(partition.topic()));
      return List.of(
          Row.of(
              "G7 handled in order by key / one after the other, %d keys".formatted(KEYS),
              scene.samples().keep("g7-per-second", ratio),
              ">= 9x",
              9,
              "the key that waits longest in each poll, and the processor"));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  private static void inOrder(
      KeyOrder order, List<ConsumerRecord<byte[], byte[]>> polled, Place place) {
    order
        .doAll(polled, message -> ByteBuffer.wrap(message.key()), place::handle)
        .ifPresent(
            left -> {
              throw new IllegalStateException("not handled", left.why());
            });
  }

  private static void fill(String brokers, TopicPartition partition, int messages) {
    var random = new Random(SEED);
    var numbers = new HashMap<Integer, Integer>();
    Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < messages; i++) {
        int key = random.nextInt(KEYS);
        int number = numbers.merge(key, 1, Integer::sum) - 1;
        long wait = random.nextLong(LONGEST.toNanos());
        var _ =
            producer.send(
                new ProducerRecord<>(
                    partition.topic(),
                    ByteBuffer.allocate(4).putInt(key).array(),
                    ByteBuffer.allocate(12).putInt(number).putLong(wait).array()));
      }
    }
  }

  private static double perSecond(
      String brokers, TopicPartition partition, int messages, Handling handling) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            brokers,
            "group.id",
            "bench-" + UUID.randomUUID(),
            "enable.auto.commit",
            false,
            "max.poll.records",
            500);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      consumer.position(partition); // the connection is there
      var place = new Place();
      long begin = System.nanoTime();
      for (int done = 0; done < messages; ) {
        var polled = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        consumer.poll(Duration.ofSeconds(1)).forEach(polled::add);
        handling.handle(polled, place);
        consumer.commitSync();
        done += polled.size();
      }
      return messages * 1e9 / (System.nanoTime() - begin);
    }
  }
}
