package org.renkonto.translation.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.renkonto.translation.statistics.Suppression.Count;
import org.renkonto.translation.statistics.Suppression.Step;

/**
 * The requests of a month by group and outcome, and which counts are hidden: small ones, and with
 * each as many others as it takes that it cannot be worked out, even by one who knows all totals of
 * the month (see {@link Suppression}). Where a total is hidden, the counts that it could change
 * with are hidden too.
 */
final class MonthTable {

  private static final int DEAR = 1_000;

  private final MonthTotals totals;
  private final List<String> groups;
  private final List<Outcome> outcomes;
  private final List<Count> counts = new ArrayList<>();
  private final Suppression suppression;

  /**
   * @param known the groups that there are, whether or not one of them asked that month: who sees a
   *     group listed must not learn from it that it did
   */
  MonthTable(List<RequestFacts> facts, Dimension by, Collection<String> known, MonthTotals totals) {
    this.totals = totals;
    this.outcomes = totals.outcomes();
    var byGroup = count(facts, by, known);
    this.groups = List.copyOf(byGroup.keySet());
    byGroup.values().forEach(this::addCells);
    var top = groups.size() + outcomes.size();
    for (var g = 0; g < groups.size(); g++) {
      var sum = sum(g);
      counts.add(new Count(top, g, sum, MonthTotals.isSmall(sum) ? 0 : DEAR + sum));
    }
    this.suppression = new Suppression(top + 1, counts);
    totals.cycles().forEach(this::allow);
    hideSmall();
  }

  private static SortedMap<String, Map<Outcome, Integer>> count(
      List<RequestFacts> facts, Dimension by, Collection<String> known) {
    var byGroup = new TreeMap<String, Map<Outcome, Integer>>();
    known.forEach(group -> byGroup.put(group, new HashMap<>()));
    for (var fact : facts) {
      byGroup
          .computeIfAbsent(by.groupOf(fact), _ -> new HashMap<>())
          .merge(fact.outcome(), 1, Integer::sum);
    }
    return byGroup;
  }

  private void addCells(Map<Outcome, Integer> group) {
    var row = counts.size() / outcomes.size();
    for (var k = 0; k < outcomes.size(); k++) {
      var value = group.getOrDefault(outcomes.get(k), 0);
      var cost = MonthTotals.cost(outcomes.get(k), value);
      counts.add(new Count(row, groups.size() + k, value, cost));
    }
  }

  List<String> groups() {
    return groups;
  }

  int of(int group, Outcome outcome) {
    return counts.get(cell(group, outcomes.indexOf(outcome))).value();
  }

  int requests(int group) {
    return counts.get(row(group)).value();
  }

  boolean hides(int group, Outcome outcome) {
    return suppression.isHidden(cell(group, outcomes.indexOf(outcome)));
  }

  boolean hidesRequests(int group) {
    return suppression.isHidden(row(group));
  }

  private void hideSmall() {
    for (var i = 0; i < counts.size(); i++) {
      if (MonthTotals.isSmall(counts.get(i).value()) && !suppression.isHidden(i)) {
        suppression.hide(i);
        if (!suppression.isHidden(i)) {
          throw new IllegalStateException("a small count cannot be hidden; nothing is shown");
        }
      }
    }
  }

  /** Hides counts of one group that can make the same change as the hidden totals. */
  private void allow(List<Step> cycle) {
    var group =
        IntStream.range(0, groups.size())
            .filter(g -> cycle.stream().allMatch(s -> s.up() || value(g, s) > 0))
            .boxed()
            .min(
                Comparator.comparingInt(
                    g -> cycle.stream().mapToInt(s -> counts.get(index(g, s)).cost()).sum()))
            .orElseThrow();
    cycle.forEach(step -> suppression.hideAlone(index(group, step)));
  }

  private int value(int group, Step total) {
    return counts.get(index(group, total)).value();
  }

  /** The count of a group that a total of the month is the sum of. */
  private int index(int group, Step total) {
    return total.count() == outcomes.size() ? row(group) : cell(group, total.count());
  }

  private int cell(int group, int outcome) {
    return group * outcomes.size() + outcome;
  }

  private int row(int group) {
    return groups.size() * outcomes.size() + group;
  }

  private int sum(int group) {
    return IntStream.range(0, outcomes.size()).map(k -> counts.get(cell(group, k)).value()).sum();
  }

  MonthTotals totals() {
    return totals;
  }
}
