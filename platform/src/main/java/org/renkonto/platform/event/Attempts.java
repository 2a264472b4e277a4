package org.renkonto.platform.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.work.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/**
 * Has a record handled, each try in the trace that the record names. What cannot be read goes to
 * the dead-letter topic at once, anything else after three tries. What a store that is away does
 * not let us handle, or a dead-letter topic that is away does not let us park, stays unhandled.
 */
public class Attempts {

  private static final Logger log = LoggerFactory.getLogger(Attempts.class);
  private static final int TRIES = 3;
  private static final long MILLIS_BETWEEN = 500;

  /** Below what a broker takes by default (1 MiB), so that the headers find room. */
  private static final int LARGEST_LETTER = 900 * 1024;

  private final DeadLetterPublishingRecoverer deadLetters;
  private final MeterRegistry metrics;
  private final ObservationRegistry observations;
  private final CountDownLatch ending = new CountDownLatch(1);

  public Attempts(
      KafkaOperations<byte[], byte[]> kafka,
      String deadLetterTopic,
      MeterRegistry metrics,
      ObservationRegistry observations) {
    this.metrics = metrics;
    this.observations = observations;
    this.deadLetters =
        new DeadLetterPublishingRecoverer(kafka, (_, _) -> new TopicPartition(deadLetterTopic, 0));
    deadLetters.excludeHeader(HeadersToAdd.EX_STACKTRACE);
  }

  /** From now on nothing is begun, and nothing given up for failing while all is closed. */
  void end() {
    ending.countDown();
  }

  /**
   * Returns when the record is handled or parked.
   *
   * @throws RuntimeException it is neither, and is to be delivered again
   */
  void react(Events events, ConsumerRecord<byte[], byte[]> record) {
    for (int attempt = 1; pause(attempt); attempt++) {
      try {
        observation(record).observe(() -> events.react(record));
        return;
      } catch (RuntimeException failure) {
        if (Outage.caused(failure) || ending.getCount() == 0) {
          throw failure;
        }
        if (attempt == TRIES || failure instanceof UnreadableEvent) {
          park(record, failure);
          return;
        }
        retries(record.topic()).increment();
      }
    }
    throw new IllegalStateException("the service is stopping");
  }

  /** Whether to go on. */
  private boolean pause(int attempt) {
    try {
      return !ending.await(attempt == 1 ? 0 : MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The trace goes on where the record says that it came from. */
  private Observation observation(ConsumerRecord<byte[], byte[]> record) {
    var context =
        new ReceiverContext<ConsumerRecord<byte[], byte[]>>(Envelope::header, Kind.CONSUMER);
    context.setCarrier(record);
    return Observation.createNotStarted("renkonto.events.reactions", () -> context, observations)
        .contextualName(record.topic() + " process")
        .lowCardinalityKeyValue("topic", record.topic());
  }

  private void park(ConsumerRecord<byte[], byte[]> record, RuntimeException failure) {
    deadLetters.accept(fitting(record), failure);
    dead(record.topic()).increment();
    log.warn(
        "parked {}-{}@{}: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        failure.toString());
  }

  /** Those of this topic count from 0, so that the first one is seen to be one more. */
  void count(String topic) {
    dead(topic);
    retries(topic);
  }

  Counter retries(String topic) {
    return metrics.counter("renkonto.events.retries", "topic", topic);
  }

  private Counter dead(String topic) {
    return metrics.counter("renkonto.events.dead", "topic", topic);
  }

  /**
   * A letter must fit on its topic; larger data stay where the event stands, and can be read there.
   */
  private static ConsumerRecord<?, ?> fitting(ConsumerRecord<?, ?> record) {
    return record.serializedValueSize() <= LARGEST_LETTER
        ? record
        : new ConsumerRecord<@Nullable Object, @Nullable Object>(
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.timestampType(),
            record.serializedKeySize(),
            -1,
            record.key(),
            null,
            record.headers(),
            record.leaderEpoch());
  }
}
