package org.renkonto.appointment.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has called the holder of a ticket, where to and how often. Who leaves the desk is called
 * anew; who called last stays known.
 *
 * @param unit the counsellor who called last; absent when nobody did
 * @param atDesk the counsellor who has the holder now; absent when nobody does
 * @param desk where to; absent when the holder is at none
 * @param calls how often since the holder waited last
 * @param calledAt when last
 * @param startedAt since when they talk
 */
record Calling(
    @Nullable UUID unit,
    @Nullable UUID atDesk,
    @Nullable String desk,
    int calls,
    @Nullable Instant calledAt,
    @Nullable Instant startedAt) {

  static final Calling NOT_YET = new Calling(null, null, null, 0, null, null);

  static final int MOST_CALLS = 3;

  /** For the first time. */
  Calling to(Desk to, Instant now) {
    return new Calling(to.unit(), to.unit(), to.code(), 1, now, startedAt);
  }

  /**
   * Once more.
   *
   * @throws CalledOftenEnough after the third time
   */
  Calling again(Desk to, Instant now) {
    if (calls >= MOST_CALLS) {
      throw new CalledOftenEnough();
    }
    return new Calling(to.unit(), to.unit(), to.code(), calls + 1, now, startedAt);
  }

  /** They talk. */
  Calling started(Instant now) {
    return new Calling(unit, atDesk, desk, calls, calledAt, now);
  }

  /** The holder is to be called anew. */
  Calling away() {
    return new Calling(unit, null, null, 0, calledAt, null);
  }

  /** The ticket is done with, and the desk is free. */
  Calling over() {
    return new Calling(unit, null, desk, calls, calledAt, startedAt);
  }

  boolean isBy(Desk other) {
    return other.unit().equals(unit);
  }

  /** Whether a counsellor has the holder, called or in service. */
  boolean isAtDesk() {
    return atDesk != null;
  }

  /** How long it took until then, from the start or else from the last call. */
  Duration served(Instant now) {
    var from = startedAt == null ? calledAt : startedAt;
    return from == null ? Duration.ZERO : Duration.between(from, now);
  }
}
