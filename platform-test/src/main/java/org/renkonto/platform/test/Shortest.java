package org.renkonto.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a history that breaks a rule down to the steps that are needed for it. */
public final class Shortest {

  private Shortest() {}

  /**
   * Leaves out whatever can be left out, large pieces first, until the rule holds without any one
   * of the steps that are left; these stay in their order.
   *
   * @param broken whether such a history breaks the rule; the same answer each time it is asked
   * @throws IllegalArgumentException when the whole history breaks none
   */
  public static <S> List<S> of(List<S> history, Predicate<List<S>> broken) {
    if (!broken.test(history)) {
      throw new IllegalArgumentException("tried again, it breaks no rule: " + history);
    }
    var shortest = List.copyOf(history);
    for (int size = shortest.size(); size >= 1; size /= 2) {
      for (int from = 0; from + size <= shortest.size(); ) {
        var less = new ArrayList<>(shortest);
        less.subList(from, from + size).clear();
        if (broken.test(less)) {
          shortest = List.copyOf(less);
          from = 0;
        } else {
          from++;
        }
      }
    }
    return shortest;
  }
}
