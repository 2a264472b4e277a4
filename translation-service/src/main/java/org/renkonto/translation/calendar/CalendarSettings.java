package org.renkonto.translation.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The working calendar of each territory.
 *
 * @param calendars by the territory's code, "OSTBELGIEN"
 */
@ConfigurationProperties("renkonto")
public record CalendarSettings(@DefaultValue Map<String, Office> calendars) {

  /**
   * One office's calendar.
   *
   * @param zone the time zone of its clock
   * @param country the country of its public holidays, as Jollyday names it: "be", "de"
   * @param region the region within the country, "th", absent when there is none
   * @param alsoClosed further days of each year on which it is closed, "11-15" (month-day)
   * @param hours when somebody is there; a weekday that is absent is closed
   */
  public record Office(
      ZoneId zone,
      String country,
      @Nullable String region,
      @DefaultValue List<String> alsoClosed,
      Map<DayOfWeek, List<Hours>> hours) {}

  /** From opening to closing on one day, "08:00-17:00". */
  public record Hours(LocalTime from, LocalTime to) {

    public Hours {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("opening is before closing: " + from + "-" + to);
      }
    }

    /** Reads "08:00-17:00"; used by the binding of settings. */
    public static Hours valueOf(String text) {
      var ends = text.split("-", 2);
      return new Hours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }
  }
}
