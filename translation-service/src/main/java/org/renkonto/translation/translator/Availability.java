package org.renkonto.translation.translator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * When a translator can be asked: hours of the week on the clock of {@code zone}, and the days on
 * which it is different. Rule H8.
 *
 * @param weekly hours per weekday; a missing weekday is free of work
 * @param changes single days with more hours ({@code FREE}) or fewer ({@code AWAY}, which wins)
 */
public record Availability(
    ZoneId zone, Map<DayOfWeek, List<Hours>> weekly, List<DayChange> changes) {

  /** Hours on the clock of one day; {@code to} 00:00 is the end of the day. */
  public record Hours(LocalTime from, LocalTime to) {

    public static final Hours WHOLE_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public Hours {
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new IllegalArgumentException("hours end after they start, on the same day");
      }
    }

    private Duration length() {
      var end = to.equals(LocalTime.MIDNIGHT) ? Duration.ofDays(1) : sinceMidnight(to);
      return end.minus(sinceMidnight(from));
    }

    private static Duration sinceMidnight(LocalTime time) {
      return Duration.ofNanos(time.toNanoOfDay());
    }
  }

  /** What a {@link DayChange} does to the hours of its day. */
  public enum Change {
    FREE,
    AWAY
  }

  /** Other hours on one day. */
  public record DayChange(LocalDate date, Change change, Hours hours) {}

  public Availability {
    weekly = Map.copyOf(weekly);
    changes = List.copyOf(changes);
  }

  /** Hours per ordinary week, for a fair share that regards how much someone offers. */
  public double weeklyHours() {
    return weekly.values().stream()
        .flatMap(List::stream)
        .mapToDouble(hours -> hours.length().toMinutes() / 60.0)
        .sum();
  }

  /** Whether all of {@code span} lies in available hours. */
  public boolean covers(Span span) {
    return free(span.start(), span.end()).stream().anyMatch(free -> free.covers(span));
  }

  /**
   * The available spans of all local days between the two moments, in order, joined where they
   * touch. Clock changes: a local time that is skipped counts as the moment of the change; one that
   * occurs twice begins with its first and ends with its second occurrence.
   */
  public List<Span> free(Instant from, Instant to) {
    var free = new ArrayList<Span>();
    var away = new ArrayList<Span>();
    var last = to.atZone(zone).toLocalDate();
    for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      for (var hours : weekly.getOrDefault(day.getDayOfWeek(), List.of())) {
        add(free, day, hours);
      }
      for (var change : changes) {
        if (change.date().equals(day)) {
          add(change.change() == Change.FREE ? free : away, day, change.hours());
        }
      }
    }
    return without(joined(free), away);
  }

  private void add(List<Span> spans, LocalDate day, Hours hours) {
    var endOfDay = hours.to().equals(LocalTime.MIDNIGHT);
    var start = moment(day.atTime(hours.from()), false);
    var end = moment((endOfDay ? day.plusDays(1) : day).atTime(hours.to()), true);
    if (start.isBefore(end)) {
      spans.add(new Span(start, end));
    }
  }

  private Instant moment(LocalDateTime local, boolean asEnd) {
    var offsets = zone.getRules().getValidOffsets(local);
    if (offsets.size() == 1) { // but for two nights of a year
      return local.toInstant(offsets.getFirst());
    }
    var change = zone.getRules().getTransition(local);
    if (change.isGap()) {
      return change.getInstant();
    }
    return local.toInstant(asEnd ? change.getOffsetAfter() : change.getOffsetBefore());
  }

  private static List<Span> joined(List<Span> spans) {
    spans.sort(Comparator.comparing(Span::start));
    var joined = new ArrayList<Span>();
    for (var span : spans) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || last.end().isBefore(span.start())) {
        joined.add(span);
      } else if (last.end().isBefore(span.end())) {
        joined.set(joined.size() - 1, new Span(last.start(), span.end()));
      }
    }
    return joined;
  }

  private static List<Span> without(List<Span> free, List<Span> away) {
    var rest = free;
    for (var gone : away) {
      var cut = new ArrayList<Span>();
      for (var span : rest) {
        if (!span.overlaps(gone)) {
          cut.add(span);
          continue;
        }
        if (span.start().isBefore(gone.start())) {
          cut.add(new Span(span.start(), gone.start()));
        }
        if (gone.end().isBefore(span.end())) {
          cut.add(new Span(gone.end(), span.end()));
        }
      }
      rest = cut;
    }
    return rest;
  }
}
