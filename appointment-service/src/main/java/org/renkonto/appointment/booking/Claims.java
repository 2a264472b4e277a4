package org.renkonto.appointment.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.slot.Occupancy;
import org.renkonto.appointment.slot.Place;
import org.renkonto.appointment.slot.Slot;
import org.renkonto.appointment.slot.SlotQuery;
import org.springframework.stereotype.Component;

/**
 * Takes the units of a booking one after the other, always counsellors before rooms; what was taken
 * in vain is given back. Who dies in between leaves entries that lapse by themselves.
 */
@Component
public class Claims {

  private final Occupancy occupancy;

  Claims(Occupancy occupancy) {
    this.occupancy = occupancy;
  }

  /**
   * Takes one unit of each kind that the slot offers.
   *
   * @param claim names what is taken; the same again takes nothing twice
   * @param own what the booking has already
   * @return null when others have it all
   */
  @Nullable List<Place> take(
      Slot slot, SlotQuery query, UUID claim, Instant until, List<Place> own) {
    var mine = Stream.concat(Stream.of(claim), own.stream().map(Place::claim)).toList();
    var taken = new ArrayList<Place>();
    for (var choice : slot.choices()) {
      var place = takeOneOf(inOrder(choice, claim, own), slot, query, claim, until, mine);
      if (place == null) {
        release(taken);
        return null;
      }
      taken.add(place);
    }
    return taken;
  }

  /** Nobody is always asked first; but a booking that moves stays where it is, if it can. */
  private static List<UUID> inOrder(List<UUID> choice, UUID claim, List<Place> own) {
    var before = own.stream().map(Place::unitId).toList();
    var order = new ArrayList<>(choice);
    Collections.rotate(order, claim.hashCode());
    order.sort(Comparator.comparing(unit -> !before.contains(unit)));
    return order;
  }

  private @Nullable Place takeOneOf(
      List<UUID> choice, Slot slot, SlotQuery query, UUID claim, Instant until, List<UUID> mine) {
    for (var unit : choice) {
      var place = place(claim, unit, query, slot.start());
      if (occupancy.take(place, until, mine)) {
        return place;
      }
    }
    return null;
  }

  /** Takes all of these, or nothing and false when others have any of it. */
  public boolean take(List<Place> places, Instant until) {
    var taken = new ArrayList<Place>();
    for (var place : places) {
      if (!occupancy.take(place, until, claims(places))) {
        release(taken);
        return false;
      }
      taken.add(place);
    }
    return true;
  }

  /** Takes the first unit of each kind on purpose, whoever else has it. */
  List<Place> overbook(List<List<UUID>> choices, SlotQuery query, UUID claim, Instant until) {
    var places =
        choices.stream().map(c -> place(claim, c.getFirst(), query, query.from())).toList();
    places.forEach(place -> occupancy.overbook(place, until));
    return places;
  }

  private static Place place(UUID claim, UUID unit, SlotQuery query, Instant start) {
    return Place.of(claim, unit, query.reason(), start, query.office().dateOf(start));
  }

  /** Prolongs all; false when one has lapsed. */
  boolean prolong(List<Place> places, Instant until) {
    return places.stream().allMatch(place -> occupancy.prolong(place, until, claims(places)));
  }

  /**
   * Keeps all until they are released; false when one has lapsed.
   *
   * @param own what the booking has besides
   */
  boolean makeFirm(List<Place> places, List<Place> own) {
    var mine = Stream.concat(places.stream(), own.stream()).toList();
    return places.stream().allMatch(place -> occupancy.makeFirm(place, claims(mine)));
  }

  /** Keeps all until they are released; false when one has lapsed. */
  public boolean makeFirm(List<Place> places) {
    return makeFirm(places, List.of());
  }

  private static List<UUID> claims(List<Place> places) {
    return places.stream().map(Place::claim).toList();
  }

  /** Gives all back. */
  public void release(List<Place> places) {
    places.forEach(occupancy::release);
  }
}
