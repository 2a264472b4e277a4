package org.renkonto.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.outbox.Outbox.Held;
import org.renkonto.platform.outbox.Outbox.Place;
import org.renkonto.platform.work.Outage;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;

/** The way of unsent events to their topics, as CloudEvents in binary mode. */
final class Sender {

  private final KafkaOperations<byte[], byte[]> kafka;
  private final Map<String, String> topics;
  private final String source;
  private final Arrived arrived = new Arrived();

  /**
   * @param topics the topic of each collection that holds aggregates
   * @param source the service's name, as {@code ce_source}
   */
  Sender(KafkaOperations<byte[], byte[]> kafka, Map<String, String> topics, String source) {
    this.kafka = kafka;
    this.topics = Map.copyOf(topics);
    this.source = source;
  }

  /**
   * Sends all of them side by side, but of each aggregate an event after the one before it has
   * arrived: what fails stays with all that comes after it.
   *
   * @param failures where it is noted why something of an aggregate was not sent
   */
  void send(List<Held> all, Map<Place, RuntimeException> failures) {
    int longest = all.stream().mapToInt(each -> each.events().size()).max().orElse(0);
    for (int n = 0; n < longest; n++) {
      sendOneOfEach(all, n, failures);
    }
  }

  private void sendOneOfEach(List<Held> all, int n, Map<Place, RuntimeException> failures) {
    var sending = new LinkedHashMap<Held, CompletableFuture<?>>();
    RuntimeException away = null;
    for (var each : all) {
      if (n >= each.events().size() || failures.containsKey(each.place())) {
        continue;
      }
      if (away == null) {
        var sent = sending(each, each.events().get(n));
        sending.put(each, sent);
        away = outage(sent);
      } else {
        failures.put(each.place(), away); // each try at a broker that is away takes seconds
      }
    }
    sending.forEach((each, sent) -> arrived(each, each.events().get(n), sent, failures));
  }

  private CompletableFuture<?> sending(Held held, Document event) {
    if (hasArrived(id(event))) {
      return CompletableFuture.completedFuture(event);
    }
    var place = held.place();
    var topic = Objects.requireNonNull(topics.get(place.collection()));
    try {
      return kafka.send(record(topic, place.id().toString(), event));
    } catch (RuntimeException failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  private void arrived(
      Held held, Document event, CompletableFuture<?> sent, Map<Place, RuntimeException> failures) {
    try {
      sent.join();
      arrived.add(id(event));
    } catch (CompletionException failure) {
      failures.put(held.place(), failure);
    }
  }

  private static @Nullable RuntimeException outage(CompletableFuture<?> sent) {
    return sent.isCompletedExceptionally()
            && sent.exceptionNow() instanceof RuntimeException failure
            && isOutage(failure)
        ? failure
        : null;
  }

  /** Whether it passes by itself and holds up whatever comes after it. */
  static boolean isOutage(RuntimeException failure) {
    var cause = NestedExceptionUtils.getMostSpecificCause(failure);
    return !(cause instanceof RecordTooLargeException)
        && (cause instanceof KafkaException || Outage.caused(failure));
  }

  boolean hasArrived(String eventId) {
    return arrived.contains(eventId);
  }

  private static String id(Document event) {
    return event.getString("_id");
  }

  private ProducerRecord<byte[], byte[]> record(String topic, String id, Document event) {
    var data = event.getString("json").getBytes(UTF_8);
    var key = event.get("key", id);
    var out = new ProducerRecord<byte[], byte[]>(topic, key.getBytes(UTF_8), data);
    header(out, "ce_specversion", "1.0");
    header(out, "ce_id", id(event));
    header(out, "ce_type", event.getString("type"));
    header(out, "ce_source", source);
    header(out, "ce_subject", id);
    header(out, "ce_time", event.getDate("at").toInstant().toString());
    header(out, "ce_sequence", String.valueOf(event.getLong("sequence")));
    header(out, "ce_causationid", event.getString("causationId"));
    header(out, "traceparent", event.getString("traceParent"));
    header(out, "content-type", "application/json");
    return out;
  }

  private static void header(ProducerRecord<?, ?> record, String name, @Nullable String value) {
    if (value != null) {
      record.headers().add(name, value.getBytes(UTF_8));
    }
  }
}
