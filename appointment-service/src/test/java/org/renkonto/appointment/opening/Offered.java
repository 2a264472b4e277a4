package org.renkonto.appointment.opening;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Office.HolidayCalendar;

/** An office's plan, put together sentence by sentence. */
public final class Offered {

  public static final Office EUPEN =
      office("Europe/Brussels", new HolidayCalendar("be", null, List.of("11-15")));
  public static final Office JENA =
      office("Europe/Berlin", new HolidayCalendar("de", "th", List.of()));
  static final UUID DESK = UUID.fromString("00000000-0000-4000-8000-000000000001");
  static final UUID OTHER_DESK = UUID.fromString("00000000-0000-4000-8000-000000000002");

  private final Office office;
  private final List<OpeningRule> rules = new ArrayList<>();
  private final List<SpecialDay> specialDays = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final List<Closure> closures = new ArrayList<>();

  private Offered(Office office) {
    this.office = office;
  }

  private static Office office(String zone, HolidayCalendar holidays) {
    return new Office(
        UUID.fromString("00000000-0000-4000-8000-0000000000aa"),
        null,
        "An office",
        ZoneId.of(zone),
        holidays,
        Set.of("de"),
        "Here");
  }

  public static Offered in(Office office) {
    return new Offered(office);
  }

  public static Hours hours(String from, String to) {
    return new Hours(LocalTime.parse(from), LocalTime.parse(to), 0, 0, false);
  }

  public Offered every(DayOfWeek weekday, Hours hours) {
    return rule(weekday, hours, 1, null, "2026-01-01", null);
  }

  Offered rule(
      DayOfWeek weekday, Hours hours, int weeks, Integer weekOfMonth, String from, String until) {
    rules.add(
        new OpeningRule(
            UUID.randomUUID(),
            null,
            office.id(),
            Set.of(),
            weekday,
            hours,
            weeks,
            weekOfMonth,
            LocalDate.parse(from),
            until == null ? null : LocalDate.parse(until)));
    return this;
  }

  Offered special(String day, Hours... hours) {
    specialDays.add(
        new SpecialDay(
            UUID.randomUUID(), null, office.id(), Set.of(), LocalDate.parse(day), List.of(hours)));
    return this;
  }

  Offered absent(UUID unit, String from, String to) {
    absences.add(new Absence(UUID.randomUUID(), office.id(), unit, span(from, to)));
    return this;
  }

  Offered closed(String from, String to) {
    closures.add(new Closure(UUID.randomUUID(), office.id(), span(from, to)));
    return this;
  }

  private static LocalSpan span(String from, String to) {
    return new LocalSpan(LocalDateTime.parse(from), LocalDateTime.parse(to));
  }

  public Plan plan() {
    return new Plan(office, rules, specialDays, absences, closures);
  }

  /** The sessions of the desk on a day as "09:00-12:00", with the offsets where wanted. */
  List<String> on(String day, Audience audience) {
    return of(DESK, day, audience);
  }

  List<String> on(String day) {
    return of(DESK, day, Audience.PUBLIC);
  }

  List<String> of(UUID unit, String day, Audience audience) {
    return plan().sessions(unit, LocalDate.parse(day), audience).stream()
        .map(
            s ->
                "%s-%s"
                    .formatted(
                        s.from().atZone(office.zone()).toLocalTime(),
                        s.to().atZone(office.zone()).toLocalTime()))
        .toList();
  }
}
