package org.renkonto.appointment.slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.renkonto.appointment.office.Unit;
import org.renkonto.appointment.office.UnitKind;
import org.renkonto.appointment.opening.Plan;
import org.renkonto.appointment.opening.Session;

/** Finds what is free; pure: the same plan and occupancy give the same slots. */
final class SlotFinder {

  private final SlotQuery query;
  private final Plan plan;
  private final List<Unit> units;

  /**
   * @param units all of the office
   */
  SlotFinder(SlotQuery query, Plan plan, List<Unit> units) {
    this.query = query;
    this.plan = plan;
    this.units = units;
  }

  /** The units that can be asked for at all, one list for each kind that is needed. */
  List<List<UUID>> candidates() {
    return query.reason().needs(query.mode()).stream()
        .map(kind -> units.stream().filter(u -> suits(u, kind)).map(Unit::id).toList())
        .toList();
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
    var candidates = candidates();
    var starts = starts(candidates.getFirst(), busy);
    var slots = new ArrayList<Slot>();
    starts.forEach(
        (start, first) -> {
          var choices = new ArrayList<List<UUID>>();
          choices.add(first);
          for (var others : candidates.subList(1, candidates.size())) {
            choices.add(others.stream().filter(u -> isThere(u, start, busy)).toList());
          }
          if (choices.stream().noneMatch(List::isEmpty)) {
            slots.add(new Slot(start, start.plus(query.reason().length()), List.copyOf(choices)));
          }
        });
    return slots;
  }

  /** Starts within the sessions of units, and which of them are free then. */
  private Map<Instant, List<UUID>> starts(List<UUID> offering, Map<UUID, Busy> busy) {
    var starts = new TreeMap<Instant, List<UUID>>();
    var last = query.office().dateOf(query.to());
    for (var day = query.office().dateOf(query.from()); !day.isAfter(last); day = day.plusDays(1)) {
      var ticks = Ticks.of(day, query.office());
      for (var unit : offering) {
        var taken = Objects.requireNonNull(busy.get(unit));
        for (var session : plan.sessions(unit, day, query.audience())) {
          addStarts(unit, session, start -> isFree(start, ticks, taken), starts);
        }
      }
    }
    return starts;
  }

  private void addStarts(
      UUID unit, Session session, Predicate<Instant> isFree, Map<Instant, List<UUID>> starts) {
    var step = query.reason().everyMinutes() * 60L;
    var latest = session.to().minus(query.reason().length());
    for (var start = session.origin(); !start.isAfter(latest); start = start.plusSeconds(step)) {
      if (!start.isBefore(session.from())
          && !start.isBefore(query.from())
          && start.isBefore(query.to())
          && isFree.test(start)) {
        var there = starts.computeIfAbsent(start, time -> new ArrayList<>());
        if (!there.contains(unit)) {
          there.add(unit);
        }
      }
    }
  }

  private boolean isFree(Instant start, Ticks day, Busy taken) {
    var first = Place.firstTick(query.reason(), start);
    var end = Place.endTick(query.reason(), start);
    return day.contains(first, end) && taken.isFree(first, end);
  }

  /** Rooms have no hours of their own: they are there unless something takes them away. */
  private boolean isThere(UUID room, Instant start, Map<UUID, Busy> busy) {
    var office = query.office();
    return isFree(
            start, Ticks.of(office.dateOf(start), office), Objects.requireNonNull(busy.get(room)))
        && !plan.isAway(room, start, start.plus(query.reason().length()));
  }
}
