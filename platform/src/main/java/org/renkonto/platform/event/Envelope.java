package org.renkonto.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

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

  static Envelope of(Message<?> message) {
    var time = header(message, "time");
    var sequence = header(message, "sequence");
    return new Envelope(
        orEmpty(header(message, "id")),
        orEmpty(header(message, "type")),
        orEmpty(header(message, "source")),
        orEmpty(header(message, "subject")),
        time == null ? Instant.EPOCH : Instant.parse(time),
        sequence == null ? 0 : Long.parseLong(sequence),
        header(message, "causationid"));
  }

  /** Spring Cloud Function turns {@code ce_type} into {@code ce-type}; raw values are bytes. */
  private static @Nullable String header(Message<?> message, String name) {
    var value = message.getHeaders().get("ce-" + name);
    if (value == null) {
      value = message.getHeaders().get("ce_" + name);
    }
    return switch (value) {
      case null -> null;
      case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
      default -> value.toString();
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
