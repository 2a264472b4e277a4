package org.renkonto.platform.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that runs on from where a test sets it; one for all instances in the test's JVM. */
public final class MovableClock extends Clock {

  private static final Clock REAL = Clock.systemUTC();

  private volatile Duration shift = Duration.ZERO;

  /** From now on it is this time, and time goes on. */
  public void set(Instant time) {
    shift = Duration.between(REAL.instant(), time);
  }

  /** Some time passes at once. */
  public void pass(Duration time) {
    shift = shift.plus(time);
  }

  @Override
  public Instant instant() {
    return REAL.instant().plus(shift).truncatedTo(ChronoUnit.MILLIS);
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
