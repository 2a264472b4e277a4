package org.renkonto.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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

  /**
   * The type alone, empty where there is none: of what concerns nobody the rest may be anything.
   */
  static String type(Message<?> message) {
    return orEmpty(header(message, "type"));
  }

  static Envelope of(Message<?> message) {
    var time = header(message, "time");
    var sequence = header(message, "sequence");
    try {
      return new Envelope(
          named(header(message, "id")),
          type(message),
          orEmpty(header(message, "source")),
          orEmpty(header(message, "subject")),
          time == null ? Instant.EPOCH : Instant.parse(time),
          sequence == null ? 0 : Long.parseLong(sequence),
          header(message, "causationid"));
    } catch (DateTimeParseException | IllegalArgumentException malformed) {
      throw new UnreadableEvent(type(message), malformed);
    }
  }

  private static String named(@Nullable String id) {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("an event without id cannot be told from its repetition");
    }
    return id;
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
