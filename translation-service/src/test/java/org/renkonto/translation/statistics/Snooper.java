package org.renkonto.translation.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries to work out hidden counts from all that is shown of a month: its totals and any number of
 * its tables at once. Knows every sum that must hold, and that counts are not negative.
 */
final class Snooper {

  private final List<Integer> values = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Map<Integer, Integer>> sums = new ArrayList<>();
  private final List<List<Integer>> sumsOf = new ArrayList<>();

  /** All tables must be of the same month. */
  Snooper(MonthTotals totals, MonthTable... tables) {
    var total = totals.hidesTotal() ? add("total", totals.total()) : -1;
    var sumOfTotals = new HashMap<Integer, Integer>();
    put(sumOfTotals, total, -1);
    var byOutcome = new HashMap<Outcome, Integer>();
    for (var outcome : totals.outcomes()) {
      var hidden = totals.hides(outcome) ? add("total " + outcome, totals.of(outcome)) : -1;
      byOutcome.put(outcome, hidden);
      put(sumOfTotals, hidden, 1);
    }
    sums.add(sumOfTotals);
    for (var table : tables) {
      add(table, total, byOutcome);
    }
    values.forEach(_ -> sumsOf.add(new ArrayList<>()));
    for (var s = 0; s < sums.size(); s++) {
      for (var variable : sums.get(s).keySet()) {
        sumsOf.get(variable).add(s);
      }
    }
  }

  private void add(MonthTable table, int total, Map<Outcome, Integer> byOutcome) {
    var columns = new HashMap<Outcome, Map<Integer, Integer>>();
    byOutcome.forEach(
        (outcome, variable) -> {
          var column = new HashMap<Integer, Integer>();
          put(column, variable, -1);
          columns.put(outcome, column);
        });
    var top = new HashMap<Integer, Integer>();
    put(top, total, -1);
    for (var g = 0; g < table.groups().size(); g++) {
      var name = table.groups().get(g);
      var row = new HashMap<Integer, Integer>();
      var requests = table.hidesRequests(g) ? add(name, table.requests(g)) : -1;
      put(row, requests, -1);
      put(top, requests, 1);
      for (var outcome : byOutcome.keySet()) {
        if (table.hides(g, outcome)) {
          var cell = add(name + " " + outcome, table.of(g, outcome));
          put(row, cell, 1);
          columns.get(outcome).put(cell, 1);
        }
      }
      sums.add(row);
    }
    sums.add(top);
    sums.addAll(columns.values());
  }

  private int add(String name, int value) {
    names.add(name);
    values.add(value);
    return values.size() - 1;
  }

  private static void put(Map<Integer, Integer> sum, int variable, int sign) {
    if (variable >= 0) {
      sum.put(variable, sign);
    }
  }

  int hidden() {
    return values.size();
  }

  /** The hidden counts that have only one possible value. */
  List<String> workedOut() {
    var found = new ArrayList<String>();
    for (var v = 0; v < values.size(); v++) {
      if (!canBe(v, 1) && !canBe(v, -1)) {
        found.add(names.get(v) + " = " + values.get(v));
      }
    }
    return found;
  }

  private boolean canBe(int variable, int change) {
    if (values.get(variable) + change < 0) {
      return false;
    }
    var changes = new HashMap<Integer, Integer>();
    changes.put(variable, change);
    return balance(changes, new int[] {20_000});
  }

  /** Whether more changes by one make all sums hold again. */
  private boolean balance(Map<Integer, Integer> changes, int[] triesLeft) {
    if (triesLeft[0]-- <= 0) {
      return false;
    }
    for (var variable : List.copyOf(changes.keySet())) {
      for (var s : sumsOf.get(variable)) {
        var off = off(sums.get(s), changes);
        if (off != 0) {
          return repair(sums.get(s), off, changes, triesLeft);
        }
      }
    }
    return true;
  }

  private boolean repair(
      Map<Integer, Integer> sum, int off, Map<Integer, Integer> changes, int[] triesLeft) {
    for (var term : sum.entrySet()) {
      var change = off > 0 ? -term.getValue() : term.getValue();
      if (!changes.containsKey(term.getKey()) && values.get(term.getKey()) + change >= 0) {
        changes.put(term.getKey(), change);
        if (balance(changes, triesLeft)) {
          return true;
        }
        changes.remove(term.getKey());
      }
    }
    return false;
  }

  private static int off(Map<Integer, Integer> sum, Map<Integer, Integer> changes) {
    return sum.entrySet().stream()
        .mapToInt(term -> term.getValue() * changes.getOrDefault(term.getKey(), 0))
        .sum();
  }
}
