package org.renkonto.appointment.booking;

import java.time.Instant;

/**
 * How long a time is kept that is not agreed yet.
 *
 * @param wrongCodes how many came for it
 */
record Hold(Instant until, int wrongCodes) {

  private static final int CODE_TRIES = 5;

  static Hold until(Instant until) {
    return new Hold(until, 0);
  }

  Hold prolonged(Instant later) {
    return new Hold(later, wrongCodes);
  }

  Hold wrongCode() {
    return new Hold(until, wrongCodes + 1);
  }

  /** Over by time, or by too many wrong codes. */
  boolean isOver(Instant now) {
    return !now.isBefore(until) || wrongCodes >= CODE_TRIES;
  }
}
