package org.renkonto.proof.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** A consumer of one topic that notes when each event comes to its handler. */
final class Arrivals implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(50);

  private final ConcurrentHistogram lags = new ConcurrentHistogram(3);
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong firstAt = new AtomicLong();
  private final AtomicLong lastAt = new AtomicLong();
  private final AtomicReference<@Nullable ConsumerRecord<byte[], byte[]>> last =
      new AtomicReference<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final @Nullable String type;
  private final Thread thread;
  private volatile boolean closing;

  Arrivals(String brokers, String topic) {
    this(brokers, topic, null);
  }

  /** Notes events of one type only; of any, where none is named. */
  Arrivals(String brokers, String topic, @Nullable String type) {
    this.type = type;
    thread = Thread.ofPlatform().daemon().start(() -> read(brokers, topic));
    try {
      ready.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read(String brokers, String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            brokers,
            "group.id",
            "bench-" + UUID.randomUUID(),
            "auto.offset.reset",
            "latest",
            "key.deserializer",
            ByteArrayDeserializer.class,
            "value.deserializer",
            ByteArrayDeserializer.class);
    try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
      consumer.subscribe(List.of(topic));
      while (!closing) {
        consumer.poll(POLL).forEach(this::note);
        if (!consumer.assignment().isEmpty() && ready.getCount() > 0) {
          consumer.assignment().forEach(consumer::position);
          ready.countDown();
        }
      }
    }
  }

  private void note(ConsumerRecord<byte[], byte[]> event) {
    if (type != null && !type.equals(header(event, "ce_type"))) {
      return;
    }
    var at = Instant.parse(header(event, "ce_time"));
    lags.recordValue(Math.max(0, System.currentTimeMillis() - at.toEpochMilli()));
    firstAt.compareAndSet(0, System.nanoTime());
    lastAt.set(System.nanoTime());
    last.set(event);
    count.incrementAndGet();
  }

  static String header(ConsumerRecord<byte[], byte[]> event, String name) {
    return new String(event.headers().lastHeader(name).value(), UTF_8);
  }

  void reset() {
    lags.reset();
    count.set(0);
    firstAt.set(0);
  }

  long count() {
    return count.get();
  }

  /** Milliseconds from an event's own time to here. */
  Histogram lags() {
    return lags;
  }

  /** Events a second between the first and the last that came. */
  double perSecond() {
    return (count() - 1) * 1e9 / (lastAt.get() - firstAt.get());
  }

  @Nullable ConsumerRecord<byte[], byte[]> last() {
    return last.get();
  }

  /** Waits until so many have come. */
  void await(long events, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (count() < events) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "only %d of %d events came within %s".formatted(count(), events, atMost));
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
