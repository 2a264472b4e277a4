package org.renkonto.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of a received event (binary mode over Kafka: headers {@code ce_*}).
 *
 * @param sequence number of the event within its aggregate, from 1; 0 where the producer gave none
 * @param causationId id of the event that led to this one
 */
public record Envelope(
    String id,
    String type,
    String source,
    String subject,
    Instant time,
    long sequence,
    @Nullable String causationId) {

  /** Reads the head of an event; a header that is not there is null. */
  static Envelope of(Function<String, @Nullable String> header) {
    var type = orEmpty(header.apply("ce_type"));
    var time = header.apply("ce_time");
    var sequence = header.apply("ce_sequence");
    try {
      return new Envelope(
          named(header.apply("ce_id")),
          type,
          orEmpty(header.apply("ce_source")),
          orEmpty(header.apply("ce_subject")),
          time == null ? Instant.EPOCH : Instant.parse(time),
          sequence == null ? 0 : Long.parseLong(sequence),
          header.apply("ce_causationid"));
    } catch (DateTimeParseException | IllegalArgumentException malformed) {
      throw new UnreadableEvent(type, malformed);
    }
  }

  /** A header of a record as text, or null. */
  static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  private static String named(@Nullable String id) {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("an event without id cannot be told from its repetition");
    }
    return id;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
