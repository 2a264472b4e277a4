package org.renkonto.appointment.opening;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.renkonto.platform.web.InvalidInput;

/** From one local time to another, as the clock on the wall shows them. */
public record LocalSpan(LocalDateTime from, LocalDateTime to) {

  public LocalSpan {
    if (from.getYear() < 2000 || to.getYear() > 2999) {
      throw new InvalidInput("from", "and to must be times of this time");
    }
    if (!from.isBefore(to)) {
      throw new InvalidInput("from", "must be before to");
    }
  }

  /** The first moment of it in this zone. */
  public Instant start(ZoneId zone) {
    return Hours.first(from, zone);
  }

  /** The moment after it in this zone. */
  public Instant end(ZoneId zone) {
    return Hours.last(to, zone);
  }
}
