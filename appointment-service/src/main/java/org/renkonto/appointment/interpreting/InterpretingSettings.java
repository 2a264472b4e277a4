package org.renkonto.appointment.interpreting;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long a time is kept for an appointment whose translator is not there yet.
 *
 * @param seek how long a translator is waited for before somebody has to choose
 * @param before so long before the start somebody has to choose at the latest
 * @param atLeast how long a translator is waited for however near the start is
 * @param choose how long the time is kept for the choice, never beyond the start
 */
@Validated
@ConfigurationProperties("renkonto.interpreting")
public record InterpretingSettings(
    Duration seek, Duration before, Duration atLeast, Duration choose) {

  /** Until when a translator is waited for. */
  public Instant decideBy(Instant start, Instant now) {
    var latest = sooner(now.plus(seek), start.minus(before));
    var earliest = sooner(now.plus(atLeast), start);
    return latest.isBefore(earliest) ? earliest : latest;
  }

  /** Until when the choice is waited for. */
  public Instant chooseBy(Instant start, Instant now) {
    return sooner(now.plus(choose), start);
  }

  private static Instant sooner(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
