package org.renkonto.translation.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.statistics.Outcome.Kind;
import org.renkonto.translation.statistics.Report.Row;

/**
 * The figures of one row before it is shown: its facts, its counts and which of them are hidden.
 *
 * @param requestsHidden whether even the number of requests is hidden
 */
record Tally(
    String group,
    List<RequestFacts> facts,
    List<Outcome> outcomes,
    ToIntFunction<Outcome> count,
    Predicate<Outcome> hidden,
    boolean requestsHidden) {

  private static final Outcome FILLED = Outcome.of(Kind.FILLED);

  /** Whether there is anything to show or to hide. */
  boolean matters() {
    return !facts.isEmpty() || requestsHidden || outcomes.stream().anyMatch(hidden);
  }

  /** Hours point to single sessions where few were filled. */
  boolean hoursHidden() {
    return hidden.test(FILLED) || MonthTotals.isSmall(filled());
  }

  int filled() {
    return count.applyAsInt(FILLED);
  }

  Duration held() {
    return facts.stream().map(RequestFacts::held).reduce(Duration.ZERO, Duration::plus);
  }

  Row row(boolean hideHours) {
    return new Row(
        group,
        requestsHidden ? null : Integer.valueOf(facts.size()),
        shown(FILLED),
        shown(Outcome.of(Kind.OPEN)),
        shown(Outcome.of(Kind.REJECTED)),
        details(Kind.UNMET),
        details(Kind.CANCELLED),
        hideHours ? null : Double.valueOf(Math.round(held().toMinutes() / 15.0) / 4.0),
        fillRate(),
        enoughFilled() ? median(RequestFacts::toFill, Duration::toMinutes) : null,
        enough() ? median(RequestFacts::lead, Duration::toHours) : null,
        suppressed(hideHours));
  }

  private List<String> suppressed(boolean hideHours) {
    var names = new ArrayList<String>();
    if (requestsHidden) {
      names.add("requests");
    }
    outcomes.stream().filter(hidden).map(Outcome::toString).forEach(names::add);
    if (hideHours) {
      names.add("hours");
    }
    return names;
  }

  private @Nullable Integer shown(Outcome outcome) {
    return hidden.test(outcome) ? null : Integer.valueOf(count.applyAsInt(outcome));
  }

  private Map<String, Integer> details(Kind kind) {
    var details = new TreeMap<String, Integer>();
    for (var outcome : outcomes) {
      if (outcome.kind() == kind && !hidden.test(outcome) && count.applyAsInt(outcome) > 0) {
        details.put(outcome.detail(), count.applyAsInt(outcome));
      }
    }
    return details;
  }

  /** Shown only where it follows from counts that are shown. */
  private @Nullable Double fillRate() {
    var unmetShown = outcomes.stream().filter(o -> o.kind() == Kind.UNMET).noneMatch(hidden);
    var restShown =
        !requestsHidden && outcomes.stream().filter(o -> o.kind() != Kind.UNMET).noneMatch(hidden);
    var unmet = outcomes.stream().filter(o -> o.kind() == Kind.UNMET).mapToInt(count).sum();
    if (hidden.test(FILLED) || !(unmetShown || restShown) || filled() + unmet == 0) {
      return null;
    }
    return Math.round(1000.0 * filled() / (filled() + unmet)) / 1000.0;
  }

  private boolean enough() {
    return !requestsHidden && facts.size() >= MonthTotals.SMALL;
  }

  private boolean enoughFilled() {
    return !hidden.test(FILLED) && filled() >= MonthTotals.SMALL;
  }

  private @Nullable Long median(
      Function<RequestFacts, @Nullable Duration> of, Function<Duration, Long> unit) {
    var sorted = facts.stream().map(of).filter(Objects::nonNull).sorted().toList();
    if (sorted.size() < MonthTotals.SMALL) {
      return null;
    }
    var middle = sorted.size() / 2;
    var median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
    return unit.apply(median);
  }
}
