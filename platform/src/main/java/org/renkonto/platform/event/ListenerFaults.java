package org.renkonto.platform.event;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.KafkaException.Level;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to that which {@link Attempts} could neither handle nor park: it is delivered again,
 * with all that follows it, as long as it takes. To park every event of an outage would be to lose
 * their order.
 */
public final class ListenerFaults implements ListenerContainerWithDlqAndRetryCustomizer {

  private static final Logger log = LoggerFactory.getLogger(ListenerFaults.class);

  private final Attempts attempts;
  private final Listening listening;
  private final Supplier<Map<String, Events>> reactions;

  /**
   * @param reactions those of this service by topic
   */
  public ListenerFaults(
      Attempts attempts, Listening listening, Supplier<Map<String, Events>> reactions) {
    this.attempts = attempts;
    this.listening = listening;
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
    attempts.count(destination);
    listening.add(container);
    container.getContainerProperties().setMicrometerEnabled(false); // each event is timed instead
    container.setCommonErrorHandler(errorHandler());
    var concerned = reactions.get().get(destination);
    if (concerned != null) {
      skipOthers(container, concerned);
    }
  }

  /** Most events concern others: by their type alone they are left out before any of the work. */
  private static <K, V> void skipOthers(
      AbstractMessageListenerContainer<K, V> container, Events concerned) {
    container.setBatchInterceptor(
        (records, _) ->
            StreamSupport.stream(records.spliterator(), false).anyMatch(concerned::concern)
                ? records
                : null);
  }

  private DefaultErrorHandler errorHandler() {
    var handler = new DefaultErrorHandler(patient());
    handler.setClassifications(Map.of(), true); // nothing is given up here, whatever it is
    handler.setLogLevel(Level.DEBUG);
    handler.setRetryListeners(new Waiting());
    return handler;
  }

  /** Waits a little longer each time, without end. */
  public static BackOff patient() {
    var patient = new ExponentialBackOff(200, 2);
    patient.setMaxInterval(10_000);
    return patient;
  }

  private final class Waiting implements RetryListener {

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, Exception failure, int attempt) {
      log.warn(
          "{} events of {} wait: {}",
          records.count(),
          records.partitions(),
          getMostSpecificCause(failure).toString());
    }

    @Override
    public void failedDelivery(
        ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
      if (attempt > 1) {
        attempts.retries(record.topic()).increment();
      }
    }
  }
}
