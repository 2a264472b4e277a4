package org.renkonto.translation.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A start as a person says it: the clock on the wall and where the wall is.
 *
 * @param time the local date and time
 * @param zone the zone of the clock
 * @param offset which of two equal times is meant when summer time ends; may always be given
 */
public record LocalStart(LocalDateTime time, ZoneId zone, @Nullable ZoneOffset offset) {

  /**
   * The instant that is meant.
   *
   * @throws StartSkippedByClockChange when there is no such time on that day
   * @throws StartOccursTwice when there are two and no offset is given
   * @throws StartOffsetDoesNotFit when the zone does not have the given offset then
   */
  public Instant instant() {
    var offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      throw new StartSkippedByClockChange(time, zone);
    }
    if (offset != null) {
      if (!offsets.contains(offset)) {
        throw new StartOffsetDoesNotFit(time, zone, offset, offsets);
      }
      return time.toInstant(offset);
    }
    if (offsets.size() > 1) {
      throw new StartOccursTwice(time, zone, offsets);
    }
    return time.toInstant(offsets.getFirst());
  }
}
