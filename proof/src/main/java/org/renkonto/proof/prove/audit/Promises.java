package org.renkonto.proof.prove.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What time of whom was promised to whom, from when until when. */
final class Promises {

  /**
   * The moment of an event is taken before it is written, by a limit of time earlier at most: only
   * a longer overlap shows that both held at once.
   */
  private static final Duration WRITING = Duration.ofSeconds(12);

  private record Promise(String to, Instant start, Instant end, Instant from, Instant until) {

    boolean clashesWith(Promise later) {
      return start.isBefore(later.end)
          && later.start.isBefore(end)
          && later.from.plus(WRITING).isBefore(until);
    }
  }

  private final Map<String, List<Promise>> byOwner = new HashMap<>();

  /** The time that this event promised held until then. */
  void add(String owner, Event promised, Instant until) {
    byOwner
        .computeIfAbsent(owner, _ -> new ArrayList<>())
        .add(
            new Promise(
                promised.subject(),
                promised.time("start"),
                promised.time("end"),
                promised.at(),
                until));
  }

  /** Times that were promised to two at once. */
  List<String> clashes() {
    var clashes = new ArrayList<String>();
    byOwner.forEach(
        (owner, all) -> {
          var inTime = all.stream().sorted(Comparator.comparing(Promise::from)).toList();
          for (int i = 0; i < inTime.size(); i++) {
            for (var later : inTime.subList(i + 1, inTime.size())) {
              if (inTime.get(i).clashesWith(later)) {
                clashes.add("%s: %s and %s".formatted(owner, inTime.get(i), later));
              }
            }
          }
        });
    return clashes;
  }

  long count() {
    return byOwner.values().stream().mapToLong(List::size).sum();
  }
}
