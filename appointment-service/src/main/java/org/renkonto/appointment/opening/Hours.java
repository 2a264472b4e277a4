package org.renkonto.appointment.opening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.renkonto.platform.web.InvalidInput;

/**
 * From one clock time to another on the same day, and which part of it is for whom.
 *
 * @param walkInShare percent at the end of it that is for people at the door
 * @param reserve percent before that which only staff can book
 * @param onHolidays open in spite of a public holiday
 */
public record Hours(
    LocalTime from, LocalTime to, int walkInShare, int reserve, boolean onHolidays) {

  private static final long GRID_SECONDS = 300;

  public Hours {
    if (!from.isBefore(to)) {
      throw new InvalidInput("from", "must be before to");
    }
    if (walkInShare < 0 || reserve < 0 || walkInShare + reserve > 100) {
      throw new InvalidInput("walkInShare", "and reserve must be percents of one whole");
    }
    if (from.toSecondOfDay() % GRID_SECONDS != 0 || to.toSecondOfDay() % GRID_SECONDS != 0) {
      throw new InvalidInput("from", "and to must be multiples of five minutes");
    }
  }

  /**
   * The part of a day's hours that the audience sees. A time that the clocks skip begins or ends
   * where they jump to; a time that occurs twice begins at the first and ends at the second.
   */
  Session on(LocalDate day, ZoneId zone, Audience audience) {
    var start = first(day.atTime(from), zone);
    var end = last(day.atTime(to), zone);
    var share = audience.percent(walkInShare, reserve);
    var seconds = Math.max(0, Duration.between(start, end).toSeconds()) * share / 100;
    return new Session(start, start, start.plusSeconds(seconds - seconds % GRID_SECONDS));
  }

  /** The first moment at which the clock shows this time, or a later one. */
  static Instant first(LocalDateTime time, ZoneId zone) {
    var change = zone.getRules().getTransition(time);
    return change != null && change.isGap()
        ? change.getInstant()
        : time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  /** The last moment at which the clock shows this time; where it is skipped, that of the jump. */
  static Instant last(LocalDateTime time, ZoneId zone) {
    var change = zone.getRules().getTransition(time);
    return change != null && change.isGap()
        ? change.getInstant()
        : time.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
