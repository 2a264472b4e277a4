package org.renkonto.platform.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until somebody moves it: the same seed gives the same times. */
public final class StoppedClock extends Clock {

  private Instant now = Instant.EPOCH;

  /** Now it is this time. */
  public void set(Instant time) {
    now = time;
  }

  /** Some time passes at once. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("zones belong to the rule that needs one");
  }
}
