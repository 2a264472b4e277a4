package org.renkonto.translation.ranking;

import static org.renkonto.translation.ranking.RuleResult.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.renkonto.translation.place.Travel;
import org.renkonto.translation.translator.Span;
import org.renkonto.translation.translator.Timetable;
import org.renkonto.translation.translator.Timetable.Fit;

/**
 * A time inside the request's window for one translator, with the hard rules that depend on the
 * hour: no overlap, travel time, availability.
 *
 * @param neighbours the promises that can matter to it
 */
record Slot(Span time, Timetable neighbours, Fit fit, boolean available) {

  /** How far the start moves from one try to the next inside a flexible window. */
  static final Duration STEP = Duration.ofMinutes(15);

  /** Neighbours further away than this cannot matter. */
  private static final int NEAR_HOURS = 24;

  /** The first slot that passes every rule; where none does, the first with the fewest failures. */
  static Slot choose(Need need, Candidate candidate, Travel travel) {
    var window = need.window();
    var free = candidate.profile().availability().free(window.start(), window.end());
    var timetable = nearby(need, candidate);
    var best = judge(need.earliestStart(), need, timetable, free, travel);
    for (var start = need.earliestStart().plus(STEP);
        best.failures() > 0 && !start.isAfter(need.latestStart());
        start = start.plus(STEP)) {
      var next = judge(start, need, timetable, free, travel);
      if (next.failures() < best.failures()) {
        best = next;
      }
    }
    return best;
  }

  /** The promises that can matter to the need, without one to the same request. */
  private static Timetable nearby(Need need, Candidate candidate) {
    return candidate.diary().timetable().without(need.requestId()).near(need.window(), NEAR_HOURS);
  }

  /** The outcome of the rules, for the explanation. */
  List<RuleResult> rules() {
    return List.of(
        check(HardRule.NO_OVERLAP, fit != Fit.OVERLAP, Reason.OVERLAPS_ANOTHER_SESSION),
        check(HardRule.TRAVEL_TIME, fit != Fit.TRAVEL, Reason.JOURNEY_TOO_LONG_FOR_THE_GAP),
        check(HardRule.AVAILABILITY, available, Reason.NOT_AVAILABLE));
  }

  private static Slot judge(
      Instant start, Need need, Timetable timetable, List<Span> free, Travel travel) {
    var time = Span.of(start, need.duration());
    var available = false;
    for (var span : free) {
      available |= span.covers(time);
    }
    return new Slot(time, timetable, timetable.fits(time, need.whereabouts(), travel), available);
  }

  private int failures() {
    return (fit == Fit.FITS ? 0 : 1) + (available ? 0 : 1);
  }
}
