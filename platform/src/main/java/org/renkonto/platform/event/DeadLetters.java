package org.renkonto.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.event.DeadLetter.State;
import org.renkonto.platform.work.Outage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * The parking place: keeps every dead letter of the service until a person has replayed or
 * discarded it. A replay goes to this service's own reaction alone, not to the topic, so that no
 * other service sees the event again.
 */
public final class DeadLetters {

  private static final Pattern KEPT = Pattern.compile("ce_[a-z0-9]+|traceparent");

  private final MongoOperations store;
  private final Map<String, Events> listeners;
  private final Clock clock;

  /**
   * @param listeners the reactions of this service by topic
   */
  public DeadLetters(MongoOperations store, Map<String, Events> listeners, Clock clock) {
    this.store = store;
    this.listeners = Map.copyOf(listeners);
    this.clock = clock;
  }

  @KafkaListener(
      id = "dead-letters",
      topics = "${spring.application.name}.dlq-v1",
      groupId = "${spring.application.name}.parking",
      containerFactory = "parkingListenerContainerFactory")
  void park(ConsumerRecord<byte[], byte[]> record) {
    var headers = record.headers();
    var topic = text(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC);
    var letter =
        new DeadLetter(
            place(record, topic),
            topic == null ? record.topic() : topic,
            record.key() == null ? null : new String(record.key(), UTF_8),
            record.value() == null ? "" : new String(record.value(), UTF_8),
            cloudEvent(headers),
            "%s: %s"
                .formatted(
                    text(headers, KafkaHeaders.DLT_EXCEPTION_FQCN),
                    text(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE)),
            clock.instant(),
            State.PARKED,
            null,
            null,
            null);
    try {
      store.insert(letter);
    } catch (DuplicateKeyException parkedBefore) {
      // the letter came twice; it is parked
    }
  }

  /** Hands the event to this service's own reaction once more; its failure is the caller's. */
  DeadLetter replay(DeadLetter letter, String by) {
    var listener = listeners.get(letter.topic());
    if (listener == null || letter.state() != State.PARKED) {
      throw new DeadLetterNotReplayable(letter);
    }
    try {
      listener.react(letter.headers(), letter.payload());
    } catch (RuntimeException stillFailing) {
      if (Outage.caused(stillFailing)) {
        throw stillFailing;
      }
      throw new DeadLetterNotReplayable(letter, stillFailing);
    }
    return store.save(letter.decided(State.REPLAYED, by, clock.instant()));
  }

  DeadLetter discard(DeadLetter letter, String by) {
    if (letter.state() != State.PARKED) {
      throw new DeadLetterNotReplayable(letter);
    }
    return store.save(letter.decided(State.DISCARDED, by, clock.instant()));
  }

  /**
   * Where the event stands, so that it is parked once even if its letter was written twice; the
   * timestamp tells it from the events of a topic made anew.
   */
  private static String place(ConsumerRecord<?, ?> record, @Nullable String topic) {
    var headers = record.headers();
    return topic == null
        ? "%s-%d-%d".formatted(record.topic(), record.partition(), record.offset())
        : "%s-%d-%d-%d"
            .formatted(
                topic,
                number(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION),
                number(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET),
                number(headers, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP));
  }

  private static Map<String, String> cloudEvent(Headers headers) {
    var kept = new HashMap<String, String>();
    for (var header : headers) {
      if (KEPT.matcher(header.key()).matches() && header.value() != null) {
        kept.put(header.key(), new String(header.value(), UTF_8));
      }
    }
    return kept;
  }

  private static BigInteger number(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null ? BigInteger.ZERO : new BigInteger(header.value());
  }

  private static @Nullable String text(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
