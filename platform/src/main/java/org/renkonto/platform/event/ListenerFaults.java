package org.renkonto.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.work.Outage;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.MessagingException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens when a listener fails. A store that is away is waited for, as long as it takes: to
 * park every event of an outage would be to lose their order. What cannot be read goes to the
 * dead-letter topic at once, anything else after three tries, and the partition goes on.
 */
public final class ListenerFaults implements ListenerContainerWithDlqAndRetryCustomizer {

  /** Below what a broker takes by default (1 MiB), so that the headers find room. */
  private static final int LARGEST_LETTER = 900 * 1024;

  private final KafkaOperations<byte[], byte[]> kafka;
  private final MeterRegistry metrics;
  private final String deadLetterTopic;
  private final Supplier<Map<String, Events>> reactions;

  /**
   * @param reactions those of this service by topic
   */
  public ListenerFaults(
      KafkaOperations<byte[], byte[]> kafka,
      MeterRegistry metrics,
      String deadLetterTopic,
      Supplier<Map<String, Events>> reactions) {
    this.kafka = kafka;
    this.metrics = metrics;
    this.deadLetterTopic = deadLetterTopic;
    this.reactions = reactions;
  }

  @Override
  public boolean retryAndDlqInBinding(String destination, String group) {
    return false;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container,
      String destination,
      String group,
      @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> resolver,
      @Nullable BackOff backOff) {
    dead(destination); // counts from 0, so that the first one is seen to be one more
    retries(destination);
    container.setCommonErrorHandler(errorHandler());
    var concerned = reactions.get().get(destination);
    if (concerned != null) {
      skipOthers(container, concerned);
    }
  }

  /** Most events concern others: by their type alone they are left out before any of the work. */
  private static <K, V> void skipOthers(
      AbstractMessageListenerContainer<K, V> container, Events concerned) {
    container.setRecordInterceptor((record, _) -> concerned.concern(type(record)) ? record : null);
  }

  private static String type(ConsumerRecord<?, ?> record) {
    var header = record.headers().lastHeader("ce_type");
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }

  private DefaultErrorHandler errorHandler() {
    var deadLetters =
        new DeadLetterPublishingRecoverer(kafka, (_, _) -> new TopicPartition(deadLetterTopic, 0));
    deadLetters.excludeHeader(HeadersToAdd.EX_STACKTRACE);
    var handler =
        new DefaultErrorHandler(
            (record, failure) -> {
              deadLetters.accept(fitting(record), reason(failure));
              dead(record.topic()).increment();
            });
    handler.addNotRetryableExceptions(UnreadableEvent.class);
    handler.setBackOffFunction((_, failure) -> Outage.caused(failure) ? patient() : brief());
    handler.setRetryListeners(
        (record, _, attempt) -> {
          if (attempt > 1) {
            retries(record.topic()).increment();
          }
        });
    return handler;
  }

  private Counter dead(String topic) {
    return metrics.counter("renkonto.events.dead", "topic", topic);
  }

  private Counter retries(String topic) {
    return metrics.counter("renkonto.events.retries", "topic", topic);
  }

  /** What went wrong in the reaction itself, without the layers around it. */
  private static Exception reason(Exception failure) {
    return (failure instanceof KafkaException || failure instanceof MessagingException)
            && failure.getCause() instanceof Exception inside
        ? reason(inside)
        : failure;
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

  /** Waits a little longer each time, without end. */
  public static BackOff patient() {
    var patient = new ExponentialBackOff(200, 2);
    patient.setMaxInterval(10_000);
    return patient;
  }

  private static BackOff brief() {
    return new FixedBackOff(500, 2);
  }
}
