package org.renkonto.appointment.booking;

import java.time.Instant;
import java.util.List;
import org.renkonto.appointment.slot.Place;

/**
 * A change of time under way: what it has taken already.
 *
 * @param until when it is given up
 */
record Move(Instant start, Instant end, List<Place> places, Instant until) {

  boolean isOver(Instant now) {
    return !now.isBefore(until);
  }
}
