package org.renkonto.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that is decided but not yet known to be on its topic; lives inside its aggregate.
 *
 * @param id minted once; a repeated sending has the same
 * @param sequence number within the aggregate, from 1
 * @param json the data as they go on the wire
 * @param traceParent W3C trace of the command that raised it
 * @param key in its topic; absent: the aggregate's id
 */
record PendingEvent(
    String id,
    String type,
    Instant at,
    long sequence,
    String json,
    @Nullable String causationId,
    @Nullable String traceParent,
    @Nullable String key) {}
