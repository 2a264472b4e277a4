package org.renkonto.translation.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Hides counts of an additive table so that no hidden one can be worked out from what is shown.
 *
 * <p>A table with its totals is a circulation in a graph: each count is an edge, each sum that must
 * hold is a node. Raising a count by one sends one along its edge, lowering it (possible from 1 on)
 * sends one back. A hidden count has a second possible value exactly when its change can be closed
 * to a cycle over other hidden counts. So each sensitive count is hidden together with the cheapest
 * such cycle; all that is hidden on the way lies on the same cycle and is as safe.
 */
final class Suppression {

  /**
   * A count.
   *
   * @param from the node that one more leaves
   * @param to the node that one more reaches
   * @param value the true count
   * @param cost what is lost for the reader if it is hidden
   */
  record Count(int from, int to, int value, int cost) {}

  /** A count that changes by one on a cycle. */
  record Step(int count, boolean up) {}

  private static final int FAR = Integer.MAX_VALUE / 2;

  private final int nodes;
  private final List<Count> counts;
  private final BitSet hidden = new BitSet();

  Suppression(int nodes, List<Count> counts) {
    this.nodes = nodes;
    this.counts = List.copyOf(counts);
  }

  boolean isHidden(int count) {
    return hidden.get(count);
  }

  /** Hides a count that is safe for a reason outside this table. */
  void hideAlone(int count) {
    hidden.set(count);
  }

  /**
   * Hides a count with the cheapest cycle that makes it ambiguous.
   *
   * @return the cycle; empty, and nothing hidden, when there is none
   */
  List<Step> hide(int count) {
    var edge = counts.get(count);
    var up = path(edge.to(), edge.from(), count);
    var down = edge.value() > 0 ? path(edge.from(), edge.to(), count) : Optional.<Path>empty();
    var raised = up.map(Path::cost).orElse(FAR) <= down.map(Path::cost).orElse(FAR);
    var cheapest = raised ? up : down;
    if (cheapest.isEmpty()) {
      return List.of();
    }
    var cycle = new ArrayList<Step>();
    cycle.add(new Step(count, raised));
    cycle.addAll(cheapest.get().steps());
    cycle.forEach(step -> hidden.set(step.count()));
    return cycle;
  }

  private record Path(List<Step> steps, int cost) {}

  /** The cheapest way between two nodes that does not use the given count. */
  private Optional<Path> path(int from, int to, int without) {
    var cost = new int[nodes];
    Arrays.fill(cost, FAR);
    cost[from] = 0;
    var reachedBy = new Step[nodes];
    for (var changed = true; changed; ) {
      changed = false;
      for (var i = 0; i < counts.size(); i++) {
        if (i != without) {
          changed |= relax(new Step(i, true), cost, reachedBy);
          changed |= counts.get(i).value() > 0 && relax(new Step(i, false), cost, reachedBy);
        }
      }
    }
    return cost[to] == FAR ? Optional.empty() : Optional.of(walk(from, to, reachedBy, cost[to]));
  }

  private boolean relax(Step step, int[] cost, Step[] reachedBy) {
    var start = start(step);
    var end = step.up() ? to(step) : from(step);
    var total = cost[start] + (hidden.get(step.count()) ? 0 : counts.get(step.count()).cost());
    if (total >= cost[end]) {
      return false;
    }
    cost[end] = total;
    reachedBy[end] = step;
    return true;
  }

  private int start(Step step) {
    return step.up() ? from(step) : to(step);
  }

  private int from(Step step) {
    return counts.get(step.count()).from();
  }

  private int to(Step step) {
    return counts.get(step.count()).to();
  }

  private Path walk(int from, int to, Step[] reachedBy, int cost) {
    var steps = new ArrayList<Step>();
    for (var at = to; at != from; at = start(steps.getLast())) {
      steps.add(reachedBy[at]);
    }
    return new Path(steps, cost);
  }
}
