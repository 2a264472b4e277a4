package org.renkonto.translation.calendar;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a cancellation is late.
 *
 * @param inTimeUntil the clock time on the working day before the start until which it is in time
 * @param veryLateBelow below this much working time before the start it is very late
 */
@ConfigurationProperties("renkonto.notice")
public record NoticeSettings(
    @DefaultValue("10:00") LocalTime inTimeUntil, @DefaultValue("2h") Duration veryLateBelow) {

  /** The values that are shipped. */
  public static NoticeSettings shipped() {
    return new NoticeSettings(LocalTime.of(10, 0), Duration.ofHours(2));
  }
}
