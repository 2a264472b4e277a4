package org.renkonto.platform.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An event that could not be handled, parked to be looked at.
 *
 * @param id topic, partition, offset and timestamp of the event: parked once however often it comes
 * @param payload the data; empty where they were too large to be kept twice
 * @param headers the CloudEvents headers as they came
 * @param decidedBy subject of who replayed or discarded it
 */
@Document("dead-letters")
@CompoundIndex(name = "newest", def = "{'state': 1, 'parkedAt': -1, '_id': -1}")
public record DeadLetter(
    @Id String id,
    String topic,
    @Nullable String key,
    String payload,
    Map<String, String> headers,
    String error,
    Instant parkedAt,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Version @Nullable Long version) {

  /** Waiting for a person; handled after all; given up on purpose. */
  public enum State {
    PARKED,
    REPLAYED,
    DISCARDED
  }

  DeadLetter decided(State decision, String by, Instant now) {
    return new DeadLetter(
        id, topic, key, payload, headers, error, parkedAt, decision, by, now, version);
  }
}
