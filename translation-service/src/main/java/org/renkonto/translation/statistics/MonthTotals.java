package org.renkonto.translation.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.renkonto.translation.statistics.Suppression.Count;
import org.renkonto.translation.statistics.Suppression.Step;

/**
 * How many requests of a month ended how, and which of these totals are hidden. The same for every
 * {@link Dimension}: what one view hides, no other may give away.
 */
final class MonthTotals {

  /** Counts from 1 to this one minus one are hidden. */
  static final int SMALL = 3;

  private static final int DEAR = 100_000;

  private final List<Outcome> outcomes;
  private final Map<Outcome, Integer> byOutcome;
  private final int total;
  private final Suppression suppression;
  private final List<List<Step>> cycles = new ArrayList<>();

  MonthTotals(List<RequestFacts> facts) {
    this.byOutcome =
        facts.stream()
            .collect(Collectors.toMap(RequestFacts::outcome, _ -> 1, Integer::sum, TreeMap::new));
    var all = new TreeSet<>(Outcome.KNOWN);
    all.addAll(byOutcome.keySet());
    this.outcomes = List.copyOf(all);
    this.total = facts.size();
    var counts = new ArrayList<Count>();
    for (var outcome : outcomes) {
      counts.add(new Count(0, 1, of(outcome), cost(outcome, of(outcome))));
    }
    counts.add(new Count(1, 0, total, isSmall(total) ? 0 : DEAR));
    this.suppression = new Suppression(2, counts);
    for (var i = 0; i < counts.size(); i++) {
      if (isSmall(counts.get(i).value()) && !suppression.isHidden(i)) {
        cycles.add(suppression.hide(i));
      }
    }
  }

  static boolean isSmall(int count) {
    return count > 0 && count < SMALL;
  }

  /** What a reader loses: a nought little, unless he would guess it; a large count much. */
  static int cost(Outcome outcome, int count) {
    if (isSmall(count)) {
      return 0;
    }
    if (count > 0) {
      return 10 + count;
    }
    return switch (outcome.kind()) {
      case UNMET -> 2;
      case CANCELLED -> 3;
      case REJECTED, FILLED -> 5;
      case OPEN -> 50;
    };
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  int of(Outcome outcome) {
    return byOutcome.getOrDefault(outcome, 0);
  }

  int total() {
    return total;
  }

  boolean hides(Outcome outcome) {
    return suppression.isHidden(outcomes.indexOf(outcome));
  }

  boolean hidesTotal() {
    return suppression.isHidden(outcomes.size());
  }

  /** The changes of totals that hidden ones rest on; each table of the month must allow them. */
  List<List<Step>> cycles() {
    return cycles;
  }
}
