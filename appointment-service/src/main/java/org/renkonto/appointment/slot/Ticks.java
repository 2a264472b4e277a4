package org.renkonto.appointment.slot;

import java.time.LocalDate;
import org.renkonto.appointment.office.Office;

/** The ticks of one local day; no booking goes beyond midnight. */
record Ticks(long first, long end) {

  static Ticks of(LocalDate day, Office office) {
    return new Ticks(midnight(day, office), midnight(day.plusDays(1), office));
  }

  private static long midnight(LocalDate day, Office office) {
    return day.atStartOfDay(office.zone()).toEpochSecond() / Place.TICK;
  }

  boolean contains(long from, long to) {
    return first <= from && to <= end;
  }
}
