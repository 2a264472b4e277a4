package org.renkonto.appointment.booking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.slot.Place;

/**
 * What an appointment does not need any more, until it is given back.
 *
 * @param at when it is to be given back; absent when there is nothing
 */
record Leaving(List<Place> places, @Nullable Instant at) {

  static final Leaving NOTHING = new Leaving(List.of(), null);

  /** These, too; the earliest moment counts for all. */
  Leaving and(List<Place> more, Instant freeAt) {
    var all = Stream.concat(places.stream(), more.stream()).toList();
    return new Leaving(all, at == null || freeAt.isBefore(at) ? freeAt : at);
  }

  /** What is to be given back by now. */
  List<Place> due(Instant now) {
    return at == null || now.isBefore(at) ? List.of() : places;
  }

  /** These were given back. */
  Leaving without(List<Place> given) {
    var rest = places.stream().filter(place -> !given.contains(place)).toList();
    return rest.isEmpty() ? NOTHING : new Leaving(rest, at);
  }
}
