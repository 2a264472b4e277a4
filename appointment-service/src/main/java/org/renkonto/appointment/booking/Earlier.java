package org.renkonto.appointment.booking;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the person is to be told of earlier times: three times at most, and never in the last
 * week before the start (casework.md 2.1, rule 3).
 *
 * @param told how often they were
 */
record Earlier(boolean wanted, int told) {

  static final Earlier NOT_WANTED = new Earlier(false, 0);

  static final int MOST = 3;

  private static final Duration NONE_WITHIN = Duration.ofDays(7);

  Earlier wanted(boolean now) {
    return new Earlier(now, told);
  }

  boolean mayTell(Instant freeStart, Instant start, Instant now) {
    return wanted
        && told < MOST
        && freeStart.isBefore(start)
        && start.minus(NONE_WITHIN).isAfter(now);
  }

  /** Only who has a start after this may be told of that free time. */
  static Instant later(Instant freeStart, Instant now) {
    var lastWeek = now.plus(NONE_WITHIN);
    return freeStart.isAfter(lastWeek) ? freeStart : lastWeek;
  }

  Earlier onceMore() {
    return new Earlier(wanted, told + 1);
  }
}
