package org.renkonto.appointment.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    var sessions = new ArrayList<Session>();
    var holiday = holidays.contains(day);
    for (var hours : hours(unit, day)) {
      if (!holiday || hours.onHolidays()) {
        sessions.add(hours.on(day, zone(), audience));
      }
    }
    List<Session> left = sessions;
    for (var away : away(unit)) {
      left = left.stream().flatMap(s -> without(s, away).stream()).toList();
    }
    return left.stream()
        .filter(s -> s.from().isBefore(s.to()))
        .sorted((a, b) -> a.from().compareTo(b.from()))
        .toList();
  }

  /** Whether an absence or closure takes the unit away at any moment of this time. */
  public boolean isAway(UUID unit, Instant from, Instant to) {
    return away(unit).stream().anyMatch(a -> a.from().isBefore(to) && a.to().isAfter(from));
  }

  private List<Hours> hours(UUID unit, LocalDate day) {
    var special = specialDays.stream().filter(s -> s.concerns(unit, day)).toList();
    return special.isEmpty()
        ? rules.stream()
            .filter(rule -> rule.concerns(unit) && rule.appliesOn(day))
            .map(OpeningRule::hours)
            .toList()
        : special.stream().flatMap(s -> s.hours().stream()).toList();
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
