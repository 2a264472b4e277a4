package org.renkonto.appointment.slot;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.opening.Audience;
import org.renkonto.appointment.opening.Plans;
import org.renkonto.platform.web.InvalidInput;
import org.springframework.stereotype.Component;

/** Everything that is free. */
@Component
public class Slots {

  private static final int LONGEST_DAYS = 35;
  private static final Duration NEXT_WITHIN = Duration.ofDays(21);
  private static final int NEXT_ONES = 3;

  private final Offices offices;
  private final Plans plans;
  private final Occupancy occupancy;
  private final Clock clock;

  Slots(Offices offices, Plans plans, Occupancy occupancy, Clock clock) {
    this.offices = offices;
    this.plans = plans;
    this.occupancy = occupancy;
    this.clock = clock;
  }

  /**
   * The free slots in order of time: nothing in the past, for the public nothing beyond the
   * reason's booking window.
   *
   * @throws RangeTooLong when more than five weeks are asked for
   */
  public List<Slot> free(SlotQuery query) {
    if (Duration.between(query.from(), query.to()).toDays() > LONGEST_DAYS) {
      throw new RangeTooLong(LONGEST_DAYS);
    }
    return find(bookable(query));
  }

  private List<Slot> find(SlotQuery query) {
    if (!query.from().isBefore(query.to())) {
      return List.of();
    }
    var finder = finder(query);
    var candidates = finder.candidates();
    if (candidates.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    var units = candidates.stream().flatMap(List::stream).distinct().toList();
    return finder.find(occupancy.busy(units, days(query), List.of()));
  }

  /**
   * The slot that starts at {@code query.from()}.
   *
   * @param own claims of a booking that is to be moved, which do not count
   * @throws SlotInPast when it has begun
   * @throws SlotOutsideRules when nobody is there then, or it cannot be booked that early or late
   * @throws SlotTaken when everybody who is there is taken; names the next free ones
   */
  public Slot at(SlotQuery query, List<Place> own) {
    if (!query.from().isAfter(clock.instant())) {
      throw new SlotInPast();
    }
    var moment = query.within(query.from(), query.from().plusSeconds(1));
    var allowed = bookable(moment);
    if (allowed.from().isAfter(query.from()) || !allowed.to().isAfter(query.from())) {
      throw new SlotOutsideRules();
    }
    var finder = finder(moment);
    var candidates = finder.candidates();
    var units = candidates.stream().flatMap(List::stream).distinct().toList();
    if (candidates.stream().anyMatch(List::isEmpty) || finder.find(allFree(units)).isEmpty()) {
      throw new SlotOutsideRules();
    }
    var busy = occupancy.busy(units, days(moment), own);
    return finder.find(busy).stream().findFirst().orElseThrow(() -> taken(query));
  }

  /** The refusal for a slot that somebody else has, with the next free ones. */
  public SlotTaken taken(SlotQuery query) {
    var next = find(bookable(query.within(query.from(), query.from().plus(NEXT_WITHIN))));
    return new SlotTaken(
        next.stream()
            .limit(NEXT_ONES)
            .map(slot -> slot.start().atZone(query.office().zone()).toOffsetDateTime())
            .toList());
  }

  /**
   * One unit of each kind that suits, whether it is there and free or not.
   *
   * @throws InvalidInput when there is none of a kind
   * @throws SlotOutsideRules when it lies further ahead than the reason is booked, or goes beyond
   *     midnight
   */
  public List<List<UUID>> anyway(SlotQuery query) {
    var last = query.from().plus(query.reason().length());
    if (!bookable(query).to().isAfter(query.from())
        || !query.office().dateOf(last).equals(query.office().dateOf(query.from()))) {
      throw new SlotOutsideRules();
    }
    var candidates = finder(query).candidates();
    if (candidates.stream().anyMatch(List::isEmpty)) {
      throw new InvalidInput("unit", "nobody can serve this reason in this way");
    }
    return candidates;
  }

  private SlotFinder finder(SlotQuery query) {
    var office = query.office();
    return new SlotFinder(query, plans.of(office), offices.units(office.id()));
  }

  private SlotQuery bookable(SlotQuery query) {
    var now = clock.instant();
    var reason = query.reason();
    var staff = query.audience() != Audience.PUBLIC;
    var earliest = staff ? now : now.plus(Duration.ofMinutes(reason.leadMinutes()));
    var latest = now.plus(Duration.ofDays(reason.daysAhead()));
    return query.within(
        earliest.isAfter(query.from()) ? earliest : query.from(),
        latest.isBefore(query.to()) ? latest : query.to());
  }

  private static Map<UUID, Busy> allFree(List<UUID> units) {
    return units.stream().collect(Collectors.toMap(unit -> unit, _ -> new Busy()));
  }

  private static List<LocalDate> days(SlotQuery query) {
    var office = query.office();
    var first = office.dateOf(query.from());
    return first.datesUntil(office.dateOf(query.to()).plusDays(1)).toList();
  }
}
