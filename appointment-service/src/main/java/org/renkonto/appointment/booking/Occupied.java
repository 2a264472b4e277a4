package org.renkonto.appointment.booking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.slot.Place;

/**
 * When an appointment is and what of the units' time it has for that: what it occupies, what it is
 * taking for a move, what it is leaving. Nothing of it gets lost: what is not needed any more is
 * left until it is given back.
 *
 * @param places what it occupies, or occupied when it was over
 * @param move what is being taken for another time; absent when nothing is
 */
record Occupied(
    Instant start, Instant end, List<Place> places, @Nullable Move move, Leaving leaving) {

  Occupied {
    places = List.copyOf(places);
  }

  static Occupied of(Instant start, Instant end, List<Place> places) {
    return new Occupied(start, end, places, null, Leaving.NOTHING);
  }

  /** This is being taken; what an earlier move has taken is left. */
  Occupied moving(Move wished) {
    var left = move == null ? leaving : leaving.and(move.places(), wished.until());
    return new Occupied(start, end, places, wished, left);
  }

  /**
   * At the new time; the old one is left.
   *
   * @throws HoldExpired when it took too long, or another move was begun meanwhile
   */
  Occupied moved(Move taken, Instant now, Instant freeAt) {
    if (!taken.equals(move) || taken.isOver(now)) {
      throw new HoldExpired();
    }
    var left = leaving.and(places, freeAt);
    return new Occupied(taken.start(), taken.end(), taken.places(), null, left);
  }

  /** A move that was not completed in time is given up. */
  Occupied withoutLapsedMove(Instant now) {
    return move != null && move.isOver(now)
        ? new Occupied(start, end, places, null, leaving.and(move.places(), now))
        : this;
  }

  /** Nothing is needed any more. */
  Occupied left(Instant freeAt) {
    return new Occupied(start, end, places, move, leaving.and(places, freeAt));
  }

  /** These were given back. */
  Occupied released(List<Place> given) {
    return new Occupied(start, end, places, move, leaving.without(given));
  }

  /** What it waits for: that a move is completed, or places are to be given back. */
  Stream<Instant> waits() {
    return Stream.concat(Stream.ofNullable(move).map(Move::until), Stream.ofNullable(leaving.at()));
  }
}
