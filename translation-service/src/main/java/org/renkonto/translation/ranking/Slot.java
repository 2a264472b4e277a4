package org.renkonto.translation.ranking;

import static org.renkonto.translation.ranking.RuleResult.check;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.place.Travel;
import org.renkonto.translation.translator.Span;
import org.renkonto.translation.translator.Timetable;
import org.renkonto.translation.translator.Timetable.Fit;

/**
 * A time inside the request's window for one translator, with the hard rules that depend on the
 * hour: no overlap, travel time, availability.
 */
record Slot(Span time, List<RuleResult> rules) {

  /** How far the start moves from one try to the next inside a flexible window. */
  static final Duration STEP = Duration.ofMinutes(15);

  /** Neighbours further away than this cannot matter. */
  private static final int NEAR_HOURS = 24;

  /** The first slot that passes every rule; where none does, the first with the fewest failures. */
  static Slot choose(Need need, Candidate candidate, Travel travel) {
    var timetable = nearby(need, candidate);
    var free = candidate.profile().availability().free(need.window().start(), need.window().end());
    @Nullable Slot best = null;
    for (var start = need.earliestStart();
        !start.isAfter(need.latestStart());
        start = start.plus(STEP)) {
      var slot = judge(Span.of(start, need.duration()), need, timetable, free, travel);
      if (best == null || slot.failures() < best.failures()) {
        best = slot;
      }
      if (best.failures() == 0) {
        return best;
      }
    }
    return Objects.requireNonNull(best);
  }

  /** The promises that can matter to the need, without one to the same request. */
  static Timetable nearby(Need need, Candidate candidate) {
    return candidate.diary().timetable().without(need.requestId()).near(need.window(), NEAR_HOURS);
  }

  private static Slot judge(
      Span time, Need need, Timetable timetable, List<Span> free, Travel travel) {
    var fit = timetable.fits(time, need.whereabouts(), travel);
    return new Slot(
        time,
        List.of(
            check(HardRule.NO_OVERLAP, fit != Fit.OVERLAP, Reason.OVERLAPS_ANOTHER_SESSION),
            check(HardRule.TRAVEL_TIME, fit != Fit.TRAVEL, Reason.JOURNEY_TOO_LONG_FOR_THE_GAP),
            check(
                HardRule.AVAILABILITY,
                free.stream().anyMatch(span -> span.covers(time)),
                Reason.NOT_AVAILABLE)));
  }

  private long failures() {
    return rules.stream().filter(rule -> !rule.passed()).count();
  }
}
