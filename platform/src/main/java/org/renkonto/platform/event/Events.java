package org.renkonto.platform.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one topic: for each type that concerns the service one reaction, with a shape of its own
 * that holds only the fields it needs. Unknown types are skipped, unknown fields ignored. Reactions
 * must be idempotent: an event may come twice, and late.
 */
public final class Events implements Consumer<Message<String>> {

  private static final Logger log = LoggerFactory.getLogger(Events.class);

  private final JsonMapper json;
  private final Map<String, BiConsumer<String, Envelope>> reactions = new HashMap<>();

  public Events(JsonMapper json) {
    this.json =
        json.rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();
  }

  /** Reacts to a type, reading its data as the shape. */
  public <E> Events on(String type, Class<E> shape, Consumer<E> reaction) {
    return on(type, shape, (event, _) -> reaction.accept(event));
  }

  /** Reacts to a type, reading its data as the shape, with the envelope beside it. */
  public <E> Events on(String type, Class<E> shape, BiConsumer<E, Envelope> reaction) {
    reactions.put(type, (text, envelope) -> reaction.accept(read(text, shape, envelope), envelope));
    return this;
  }

  /** Whether there is a reaction to this type. */
  boolean concern(String type) {
    return reactions.containsKey(type);
  }

  @Override
  public void accept(Message<String> message) {
    var reaction = reactions.get(Envelope.type(message));
    if (reaction == null) {
      log.debug("skipped {}", Envelope.type(message));
      return;
    }
    var envelope = Envelope.of(message);
    ScopedValue.where(Causation.EVENT, envelope.id())
        .run(() -> reaction.accept(text(message, envelope), envelope));
  }

  /** Without data, or with data that are null, the payload is whatever the binder made of them. */
  private static String text(Message<?> message, Envelope envelope) {
    if (message.getPayload() instanceof String text) {
      return text;
    }
    throw new UnreadableEvent(envelope.type(), new IllegalArgumentException("it has no data"));
  }

  private <E> E read(String text, Class<E> shape, Envelope envelope) {
    try {
      return Objects.requireNonNull(json.readValue(text, shape), "the data are null");
    } catch (JacksonException | NullPointerException unreadable) {
      throw new UnreadableEvent(envelope.type(), unreadable);
    }
  }
}
