package org.renkonto.appointment.slot;

import java.time.Instant;
import java.time.LocalDate;
import org.renkonto.appointment.office.Office;

/** The ticks of one local day, counted from the epoch; no booking goes beyond midnight. */
record Ticks(long first, long end) {

  static Ticks of(LocalDate day, Office office) {
    return new Ticks(midnight(day, office), midnight(day.plusDays(1), office));
  }

  private static long midnight(LocalDate day, Office office) {
    return day.atStartOfDay(office.zone()).toEpochSecond() / Place.TICK;
  }

  /** The last tick that is not after this moment. */
  static long until(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), Place.TICK);
  }

  /** The first tick that is not before this moment. */
  static long from(Instant moment) {
    var tick = until(moment);
    return moment(tick).isBefore(moment) ? tick + 1 : tick;
  }

  static Instant moment(long tick) {
    return Instant.ofEpochSecond(tick * Place.TICK);
  }

  boolean contains(long from, long to) {
    return first <= from && to <= end;
  }
}
