package org.renkonto.appointment.slot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.renkonto.appointment.office.Unit;
import org.renkonto.appointment.office.UnitKind;
import org.renkonto.appointment.opening.Plan;
import org.renkonto.appointment.opening.Session;

/** Finds what is free; pure: the same plan and occupancy give the same slots. */
final class SlotFinder {

  private final SlotQuery query;
  private final Plan plan;
  private final List<Unit> units;
  private final List<List<UUID>> candidates;

  /**
   * @param units all of the office
   */
  SlotFinder(SlotQuery query, Plan plan, List<Unit> units) {
    this.query = query;
    this.plan = plan;
    this.units = units;
    this.candidates =
        query.reason().needs(query.mode()).stream()
            .map(kind -> units.stream().filter(u -> suits(u, kind)).map(Unit::id).toList())
            .toList();
  }

  /** The units that can be asked for at all, one list for each kind that is needed. */
  List<List<UUID>> candidates() {
    return candidates;
  }

  private boolean suits(Unit unit, UnitKind kind) {
    if (unit.kind() != kind || !query.reason().canBeServedBy(unit, units)) {
      return false;
    }
    return kind == UnitKind.ROOM
        || ((query.unit() == null || query.unit().equals(unit.id()))
            && (query.language() == null || unit.languages().contains(query.language())));
  }

  /** The free slots in order of time. */
  List<Slot> find(Map<UUID, Busy> busy) {
    var slots = new ArrayList<Slot>();
    var last = query.office().dateOf(query.to());
    for (var day = query.office().dateOf(query.from()); !day.isAfter(last); day = day.plusDays(1)) {
      var ticks = Ticks.of(day, query.office());
      for (var start : starts(day, ticks, busy).entrySet()) {
        var choices = choices(start.getKey(), start.getValue(), ticks, busy);
        if (choices.stream().noneMatch(List::isEmpty)) {
          var moment = Ticks.moment(start.getKey());
          slots.add(new Slot(moment, moment.plus(query.reason().length()), choices));
        }
      }
    }
    return slots;
  }

  /** Starts within the sessions of units on a day, and which of them are free then. */
  private Map<Long, List<UUID>> starts(LocalDate day, Ticks ticks, Map<UUID, Busy> busy) {
    var starts = new TreeMap<Long, List<UUID>>();
    var there = plan.on(day, query.audience());
    for (var unit : candidates.getFirst()) {
      var taken = Objects.requireNonNull(busy.get(unit));
      for (var session : there.sessions(unit)) {
        addStarts(unit, session, start -> isFree(start, ticks, taken), starts);
      }
    }
    return starts;
  }

  private void addStarts(
      UUID unit, Session session, LongPredicate isFree, Map<Long, List<UUID>> starts) {
    var step = query.reason().everyMinutes() / 5;
    var earliest = Math.max(Ticks.from(session.from()), Ticks.from(query.from()));
    var latest =
        Math.min(
            Ticks.until(session.to().minus(query.reason().length())), Ticks.from(query.to()) - 1);
    for (var start = Ticks.until(session.origin()); start <= latest; start += step) {
      if (start >= earliest && isFree.test(start)) {
        var there = starts.computeIfAbsent(start, _ -> new ArrayList<>());
        if (there.isEmpty() || !there.getLast().equals(unit)) { // it may have two sessions at once
          there.add(unit);
        }
      }
    }
  }

  private List<List<UUID>> choices(long start, List<UUID> first, Ticks day, Map<UUID, Busy> busy) {
    var choices = new ArrayList<List<UUID>>();
    choices.add(first);
    for (var others : candidates.subList(1, candidates.size())) {
      choices.add(others.stream().filter(room -> isThere(room, start, day, busy)).toList());
    }
    return List.copyOf(choices);
  }

  private boolean isFree(long start, Ticks day, Busy taken) {
    var first = Place.firstTick(query.reason(), start);
    var end = Place.endTick(query.reason(), start);
    return day.contains(first, end) && taken.isFree(first, end);
  }

  /** Rooms have no hours of their own: they are there unless something takes them away. */
  private boolean isThere(UUID room, long start, Ticks day, Map<UUID, Busy> busy) {
    var moment = Ticks.moment(start);
    return isFree(start, day, Objects.requireNonNull(busy.get(room)))
        && !plan.isAway(room, moment, moment.plus(query.reason().length()));
  }
}
