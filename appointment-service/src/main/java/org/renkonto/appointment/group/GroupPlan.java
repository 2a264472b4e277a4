package org.renkonto.appointment.group;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Reason;
import org.renkonto.appointment.office.Unit;
import org.renkonto.appointment.office.UnitKind;
import org.renkonto.appointment.opening.Plans;
import org.renkonto.appointment.slot.Place;
import org.renkonto.platform.web.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Which time of which units a group takes. Staff sets it at any hour; an absence or closure over it
 * forbids it, opening hours and public holidays do not.
 */
@Component
class GroupPlan {

  private static final Duration FURTHEST = Duration.ofDays(800);

  /** A group as staff wishes it. */
  record Wished(
      UUID officeId,
      String reason,
      Set<UUID> units,
      Instant start,
      Instant end,
      Mode mode,
      Set<String> languages,
      int seats,
      Instant registrationUntil) {}

  private final Offices offices;
  private final Plans plans;
  private final Clock clock;

  GroupPlan(Offices offices, Plans plans, Clock clock) {
    this.offices = offices;
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * What is known of the group.
   *
   * @throws InvalidInput when the reason does not allow it so
   */
  GroupDetails details(Wished wished) {
    var office = offices.office(wished.officeId());
    var reason = offices.reason(office.id(), wished.reason());
    refuseIf(reason.seats() == 1, "reason", "is for one person at a time");
    refuseIf(!reason.modes().contains(wished.mode()), "mode", "is not one in which it takes place");
    return new GroupDetails(
        office.id(),
        office.zone(),
        reason.code(),
        wished.mode(),
        reason.visibility(),
        wished.languages(),
        wished.seats(),
        wished.registrationUntil());
  }

  /**
   * The places that it takes, always counsellors before rooms.
   *
   * @param claim names them
   * @throws InvalidInput when the time or the units do not fit
   */
  List<Place> places(Wished wished, UUID claim) {
    var office = offices.office(wished.officeId());
    var reason = offices.reason(office.id(), wished.reason());
    checkTime(wished);
    var units = units(wished, reason);
    var plan = plans.of(office);
    units.forEach(
        unit ->
            refuseIf(
                plan.isAway(unit.id(), wished.start(), wished.end()),
                "units",
                unit.code() + " is away then"));
    return units.stream().map(unit -> place(wished, claim, unit, reason, office)).toList();
  }

  private void checkTime(Wished wished) {
    refuseIf(!wished.start().isAfter(clock.instant()), "start", "is in the past");
    refuseIf(wished.start().isAfter(clock.instant().plus(FURTHEST)), "start", "is too far ahead");
    refuseIf(!wished.start().isBefore(wished.end()), "end", "must be after start");
    refuseIf(
        wished.registrationUntil().isAfter(wished.start()), "registrationUntil", "is too late");
    refuseIf(!Place.isOnGrid(wished.start()), "start", "must be a multiple of five minutes");
    refuseIf(!Place.isOnGrid(wished.end()), "end", "must be a multiple of five minutes");
  }

  private List<Unit> units(Wished wished, Reason reason) {
    var all = offices.units(wished.officeId());
    var units =
        all.stream()
            .filter(unit -> wished.units().contains(unit.id()))
            .filter(unit -> reason.canBeServedBy(unit, all, wished.seats()))
            .sorted((a, b) -> a.kind().compareTo(b.kind()))
            .toList();
    refuseIf(
        units.size() < wished.units().size(),
        "units",
        "are not all of the office, in use, for this reason and large enough");
    var kinds = units.stream().map(Unit::kind).toList();
    for (UnitKind kind : reason.needs(wished.mode())) {
      refuseIf(!kinds.contains(kind), "units", "need a " + kind);
    }
    return units;
  }

  private static Place place(Wished wished, UUID claim, Unit unit, Reason reason, Office office) {
    var length = Duration.between(wished.start(), wished.end());
    var day = office.dateOf(wished.start());
    var place = Place.of(claim, unit.id(), reason, wished.start(), length, day);
    refuseIf(
        !office.dateOf(place.firstMoment()).equals(day)
            || !office.dateOf(place.lastMoment()).equals(day),
        "end",
        "must be on the same day, with the time before and after it");
    return place;
  }

  private static void refuseIf(boolean wrong, String field, String message) {
    if (wrong) {
      throw new InvalidInput(field, message);
    }
  }
}
