package org.renkonto.proof.prove.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who was bound to what session, from when until when; over the whole history. */
final class Sessions {

  /**
   * The moment of an event is taken before it is written, by a limit of time earlier at most: only
   * a longer overlap shows that both bound at once.
   */
  private static final Duration WRITING = Duration.ofSeconds(12);

  private record Bound(String request, Instant start, Instant end, Instant from, Instant to) {

    boolean clashesWith(Bound later) {
      return start.isBefore(later.end)
          && later.start.isBefore(end)
          && later.from.plus(WRITING).isBefore(to);
    }
  }

  private final Map<String, List<Bound>> byTranslator = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();

  Sessions(History history) {
    history.requests().forEach(this::read);
  }

  /** A translator in two sessions that overlap, or two translators in one. */
  List<String> doubles() {
    byTranslator.forEach(
        (translator, all) -> {
          var inTime = all.stream().sorted(Comparator.comparing(Bound::from)).toList();
          for (int i = 0; i < inTime.size(); i++) {
            for (var later : inTime.subList(i + 1, inTime.size())) {
              if (inTime.get(i).clashesWith(later)) {
                complaints.add("%s in %s and %s".formatted(translator, inTime.get(i), later));
              }
            }
          }
        });
    return complaints;
  }

  long count() {
    return byTranslator.values().stream().mapToLong(List::size).sum();
  }

  private void read(List<Event> events) {
    Event bound = null;
    for (var event : events) {
      switch (event.type()) {
        case "translator-assigned.v1" -> {
          if (bound != null) {
            complaints.add(
                "%s is given away twice: %s, %s".formatted(event.subject(), bound, event));
          }
          bound = event;
        }
        case "assignment-withdrawn.v1", "cancelled.v1" -> {
          if (bound != null) {
            add(bound, event.at());
          }
          bound = null;
        }
        default -> {
          // binds and frees nobody
        }
      }
    }
    if (bound != null) {
      add(bound, Instant.MAX);
    }
  }

  private void add(Event assigned, Instant until) {
    byTranslator
        .computeIfAbsent(assigned.text("translatorId"), _ -> new ArrayList<>())
        .add(
            new Bound(
                assigned.subject(),
                assigned.session("start"),
                assigned.session("end"),
                assigned.at(),
                until));
  }
}
