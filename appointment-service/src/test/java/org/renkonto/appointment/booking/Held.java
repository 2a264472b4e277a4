package org.renkonto.appointment.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.appointment.slot.Place;

/** A time held online by somebody who speaks Ukrainian, as the tests of one appointment have it. */
final class Held {

  private Held() {}

  /** Held at {@code now}, for a minute. */
  static Appointment at(Instant start, Instant now) {
    return Appointment.hold(
        new UUID(0, 3),
        details(new UUID(0, 2)),
        Occupied.of(start, start.plusSeconds(1800), places(start, 0)),
        now,
        now.plusSeconds(60));
  }

  /** What it is about. */
  static Details details(UUID office) {
    return new Details(
        office,
        ZoneId.of("Europe/Berlin"),
        "ADVICE",
        Mode.OFFICE,
        Visibility.NORMAL,
        Details.Door.ONLINE,
        "p-1",
        null,
        "uk",
        true,
        null);
  }

  /** Half an hour of one unit, so many times five minutes after the start. */
  static List<Place> places(Instant start, int later) {
    var tick = start.getEpochSecond() / 300 + later;
    var day = LocalDate.ofInstant(start, ZoneOffset.UTC);
    return List.of(new Place(new UUID(0, later), new UUID(0, 4), day, tick, tick + 6));
  }
}
