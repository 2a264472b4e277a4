package org.renkonto.appointment.opening;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.renkonto.appointment.office.Office;

/**
 * When the units of an office are there. Of what is said about a day the stronger counts: a closure
 * before a public holiday, an absence before a special day, that before a rule (casework.md 2.1,
 * rule 5). Only a public holiday can be overruled, by hours that say so. For one question and one
 * thread: it does not notice what is entered later.
 */
public final class Plan {

  private record Away(Instant from, Instant to) {}

  private record Offer(Set<UUID> units, List<Session> sessions) {

    boolean concerns(UUID unit) {
      return units.isEmpty() || units.contains(unit);
    }
  }

  private final Office office;
  private final Holidays holidays;
  private final List<OpeningRule> rules;
  private final List<SpecialDay> specialDays;
  private final List<Absence> absences;
  private final List<Closure> closures;
  private final Map<UUID, List<Away>> away = new HashMap<>();

  Plan(
      Office office,
      List<OpeningRule> rules,
      List<SpecialDay> specialDays,
      List<Absence> absences,
      List<Closure> closures) {
    this.office = office;
    this.holidays = Holidays.of(office.holidays());
    this.rules = List.copyOf(rules);
    this.specialDays = List.copyOf(specialDays);
    this.absences = List.copyOf(absences);
    this.closures = List.copyOf(closures);
  }

  /** The zone of the office's clock. */
  public ZoneId zone() {
    return office.zone();
  }

  /** When a unit is there on a day, as far as the audience sees it, in order of time. */
  public List<Session> sessions(UUID unit, LocalDate day, Audience audience) {
    return on(day, audience).sessions(unit);
  }

  /** One day, as far as the audience sees it. */
  public Day on(LocalDate day, Audience audience) {
    var special =
        specialDays.stream()
            .filter(s -> s.day().equals(day))
            .map(s -> offer(s.units(), s.hours(), day, audience));
    var regular =
        rules.stream()
            .filter(rule -> rule.appliesOn(day))
            .map(rule -> offer(rule.units(), List.of(rule.hours()), day, audience));
    return new Day(special.toList(), regular.toList());
  }

  private Offer offer(Set<UUID> units, List<Hours> hours, LocalDate day, Audience audience) {
    var holiday = holidays.contains(day);
    var open = hours.stream().filter(h -> !holiday || h.onHolidays());
    return new Offer(units, open.map(h -> h.on(day, zone(), audience)).toList());
  }

  /** One day of the plan: what is the same for all units is reckoned once. */
  public final class Day {

    private final List<Offer> special;
    private final List<Offer> regular;

    private Day(List<Offer> special, List<Offer> regular) {
      this.special = special;
      this.regular = regular;
    }

    /** When a unit is there, in order of time. */
    public List<Session> sessions(UUID unit) {
      var offers = special.stream().anyMatch(o -> o.concerns(unit)) ? special : regular;
      var left = offers.stream().filter(o -> o.concerns(unit)).flatMap(o -> o.sessions().stream());
      for (var away : away(unit)) {
        left = left.flatMap(session -> without(session, away).stream());
      }
      return left.filter(s -> s.from().isBefore(s.to())).sorted(comparing(Session::from)).toList();
    }
  }

  /** Whether an absence or closure takes the unit away at any moment of this time. */
  public boolean isAway(UUID unit, Instant from, Instant to) {
    return away(unit).stream().anyMatch(a -> a.from().isBefore(to) && a.to().isAfter(from));
  }

  private List<Away> away(UUID unit) {
    return away.computeIfAbsent(unit, this::awayOf);
  }

  private List<Away> awayOf(UUID unit) {
    var away = new ArrayList<Away>();
    for (var closure : closures) {
      away.add(new Away(closure.span().start(zone()), closure.span().end(zone())));
    }
    for (var absence : absences) {
      if (absence.unitId().equals(unit)) {
        away.add(new Away(absence.span().start(zone()), absence.span().end(zone())));
      }
    }
    return away;
  }

  private static List<Session> without(Session session, Away away) {
    if (!away.from().isBefore(session.to()) || !away.to().isAfter(session.from())) {
      return List.of(session);
    }
    return List.of(
        new Session(session.origin(), session.from(), away.from()),
        new Session(session.origin(), away.to(), session.to()));
  }
}
