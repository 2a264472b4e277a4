package org.renkonto.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one topic: for each type that concerns the service one reaction, with a shape of its own
 * that holds only the fields it needs. Unknown types are skipped, unknown fields ignored. Reactions
 * must be idempotent: an event may come twice, and late.
 */
public final class Events implements Consumer<Delivery> {

  private static final Logger log = LoggerFactory.getLogger(Events.class);

  private final JsonMapper json;
  private final Map<String, BiConsumer<byte[], Envelope>> reactions = new HashMap<>();

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

  /** Whether there is a reaction to the type of this event. */
  boolean concern(ConsumerRecord<?, ?> record) {
    return reactions.containsKey(String.valueOf(Envelope.header(record, "ce_type")));
  }

  @Override
  public void accept(Delivery delivery) {
    delivery.to(this);
  }

  /** Reacts to one event on this thread; of what concerns nobody the rest may be anything. */
  void react(ConsumerRecord<byte[], byte[]> record) {
    react(name -> Envelope.header(record, name), record.value());
  }

  /** Reacts to one event on this thread, as it was written down. */
  public void react(Map<String, String> headers, String data) {
    react(headers::get, data.getBytes(UTF_8));
  }

  private void react(Function<String, @Nullable String> header, byte @Nullable [] data) {
    var type = String.valueOf(header.apply("ce_type"));
    var reaction = reactions.get(type);
    if (reaction == null) {
      log.debug("skipped {}", type);
      return;
    }
    var envelope = Envelope.of(header);
    if (data == null) {
      throw new UnreadableEvent(type, new IllegalArgumentException("it has no data"));
    }
    ScopedValue.where(Causation.EVENT, envelope.id()).run(() -> reaction.accept(data, envelope));
  }

  private <E> E read(byte[] text, Class<E> shape, Envelope envelope) {
    try {
      return Objects.requireNonNull(json.readValue(text, shape), "the data are null");
    } catch (JacksonException | NullPointerException unreadable) {
      throw new UnreadableEvent(envelope.type(), unreadable);
    }
  }
}
