package org.renkonto.translation.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.renkonto.translation.translator.Mode;

/**
 * Where the search stands, and what it decided so far (interpreting.md R29).
 *
 * @param mode index into the wished modes
 * @param round how often it has begun anew, from 1
 * @param wave of the present mode, 0 before the first
 */
public record Search(int mode, int round, int wave, List<Choice> choices) {

  private static final int KEPT = 30;

  static final Search BEGIN = new Search(0, 1, 0, List.of());

  /**
   * One automatic decision, with all that explains it later.
   *
   * @param rules version of the ranking's rules
   * @param considered how many translators were ranked
   * @param failures how many failed each hard rule, by its name
   * @param chosen whom it asked or assigned, the best first; empty when nobody suited
   */
  public record Choice(
      Instant at,
      Mode mode,
      int round,
      int wave,
      String rules,
      int considered,
      Map<String, Integer> failures,
      List<UUID> chosen) {}

  Search decided(Choice choice) {
    var all = Stream.concat(choices.stream(), Stream.of(choice)).toList();
    var kept = all.subList(Math.max(0, all.size() - KEPT), all.size());
    return new Search(mode, round, choice.wave(), List.copyOf(kept));
  }

  Search nextMode() {
    return new Search(mode + 1, round, 0, choices);
  }

  Search again() {
    return new Search(0, round + 1, 0, choices);
  }
}
