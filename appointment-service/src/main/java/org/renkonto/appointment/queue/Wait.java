package org.renkonto.appointment.queue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody may have to wait: a range, never a promise.
 *
 * @param known false when too little is known to say anything
 */
record Wait(boolean known, @Nullable Integer fromMinutes, @Nullable Integer toMinutes) {

  static final Wait UNKNOWN = new Wait(false, null, null);

  private static final double SHORT = 0.25;
  private static final double LONG = 0.75;
  private static final int STEP = 5;

  /**
   * What the last services say: the middle half of them, shared among the desks. Who is at a desk
   * may be about to leave or may have just begun.
   *
   * @param ahead reasons of those who are called before
   * @param atDesks reasons of those who are at a desk
   * @param desks that have called somebody lately
   */
  static Wait of(
      List<String> ahead, List<String> atDesks, Map<String, ServiceTimes> times, int desks) {
    var known = times.entrySet().stream().filter(each -> each.getValue().areKnown()).toList();
    var reasons = known.stream().map(Map.Entry::getKey).toList();
    if (desks == 0 || !reasons.containsAll(ahead) || !reasons.containsAll(atDesks)) {
      return UNKNOWN;
    }
    var atLeast = sum(ahead, times, SHORT);
    var atMost = sum(ahead, times, LONG) + sum(atDesks, times, LONG);
    var step = 60 * STEP * desks;
    return new Wait(true, atLeast / step * STEP, (atMost / step + 1) * STEP);
  }

  private static int sum(List<String> reasons, Map<String, ServiceTimes> times, double share) {
    return reasons.stream().map(times::get).mapToInt(each -> each.quantile(share)).sum();
  }
}
