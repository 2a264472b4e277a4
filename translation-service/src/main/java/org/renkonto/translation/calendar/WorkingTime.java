package org.renkonto.translation.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.translation.calendar.CalendarSettings.Hours;

/**
 * The working time of one office: its hours on weekdays, without public holidays, in its zone.
 * Every wait of the office is counted in it (interpreting.md R3).
 */
public final class WorkingTime {

  private record Span(Instant from, Instant to) {

    Duration length() {
      return Duration.between(from, to);
    }
  }

  private final ZoneId zone;
  private final Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
  private final Holidays holidays;

  public WorkingTime(CalendarSettings.Office office) {
    this.zone = office.zone();
    office.hours().forEach((day, open) -> hours.put(day, sorted(open)));
    hours.values().removeIf(List::isEmpty);
    if (hours.isEmpty()) {
      throw new IllegalArgumentException("an office is open on at least one weekday");
    }
    var alsoClosed =
        office.alsoClosed().stream()
            .map(day -> MonthDay.parse("--" + day))
            .collect(Collectors.toSet());
    this.holidays = new Holidays(office.country(), office.region(), alsoClosed);
  }

  /**
   * Everybody reads a time off the clock at the place, whatever its zone is called.
   *
   * @throws InvalidInput when the clock of the zone shows another time then
   */
  public void checkClock(ZoneId other, Instant... times) {
    for (var time : times) {
      if (!other.getRules().getOffset(time).equals(zone.getRules().getOffset(time))) {
        throw new InvalidInput("zone", "shows another time than the clock there: " + zone);
      }
    }
  }

  /** The zone of the office's clock. */
  public ZoneId zone() {
    return zone;
  }

  /** The office's date at this instant. */
  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** Whether the office is open on this day at all. */
  public boolean isWorkingDay(LocalDate day) {
    return hours.containsKey(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /** The first working day after this day. */
  public LocalDate nextWorkingDay(LocalDate day) {
    return days(day.plusDays(1), 1).findFirst().orElseThrow();
  }

  /** The last working day before this day. */
  public LocalDate previousWorkingDay(LocalDate day) {
    return days(day.minusDays(1), -1).findFirst().orElseThrow();
  }

  /** How many working days lie after {@code from}, up to and including {@code to}; 0 if none. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    return from.isBefore(to)
        ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count()
        : 0;
  }

  /** The instant at this clock time on this day; a time that the clocks skip is moved behind it. */
  public Instant at(LocalDate day, LocalTime clock) {
    return day.atTime(clock).atZone(zone).toInstant();
  }

  /**
   * The instant that lies this much working time later. Outside office hours nothing runs: a minute
   * from Saturday is the first minute of Monday.
   */
  public Instant plus(Instant from, Duration workingTime) {
    if (workingTime.isNegative()) {
      throw new IllegalArgumentException("working time to add is not negative: " + workingTime);
    }
    var left = workingTime;
    var day = dateOf(from);
    while (true) {
      for (var span : spans(day, from)) {
        if (left.compareTo(span.length()) <= 0) {
          return span.from().plus(left);
        }
        left = left.minus(span.length());
      }
      day = nextWorkingDay(day);
    }
  }

  /**
   * The same clock time this many working days later, brought into the office hours of that day.
   */
  public Instant plusWorkingDays(Instant from, int workingDays) {
    if (workingDays < 1) {
      throw new IllegalArgumentException("working days to add are at least 1: " + workingDays);
    }
    var day = days(dateOf(from).plusDays(1), 1).skip(workingDays - 1L).findFirst().orElseThrow();
    var open = spans(day, Instant.MIN);
    var same = at(day, LocalTime.ofInstant(from, zone));
    if (same.isBefore(open.getFirst().from())) {
      return open.getFirst().from();
    }
    return same.isAfter(open.getLast().to()) ? open.getLast().to() : same;
  }

  /** The working time from the one instant to the other; zero when the other is not later. */
  public Duration between(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    return dateOf(from)
        .datesUntil(dateOf(to).plusDays(1))
        .flatMap(day -> spans(day, from).stream())
        .filter(span -> span.from().isBefore(to))
        .map(span -> span.to().isAfter(to) ? new Span(span.from(), to) : span)
        .map(Span::length)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Stream<LocalDate> days(LocalDate first, int step) {
    return Stream.iterate(first, day -> day.plusDays(step)).filter(this::isWorkingDay);
  }

  /** The office hours of a day, as far as they lie after an instant. */
  private List<Span> spans(LocalDate day, Instant after) {
    if (!isWorkingDay(day)) {
      return List.of();
    }
    return hours.getOrDefault(day.getDayOfWeek(), List.of()).stream()
        .map(open -> new Span(at(day, open.from()), at(day, open.to())))
        .filter(span -> span.to().isAfter(after))
        .map(span -> span.from().isBefore(after) ? new Span(after, span.to()) : span)
        .toList();
  }

  private static List<Hours> sorted(List<Hours> open) {
    var sorted = open.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList();
    for (var i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
        throw new IllegalArgumentException("office hours overlap: " + sorted);
      }
    }
    return sorted;
  }
}
