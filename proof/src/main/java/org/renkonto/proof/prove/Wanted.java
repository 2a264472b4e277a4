package org.renkonto.proof.prove;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the words on the command line ask for.
 *
 * @param faults how long things break
 * @param perSecond requests of institutions
 * @param parts which of {@link #PARTS}
 * @param isLong whether there are hours
 */
record Wanted(long seed, Duration faults, double perSecond, Set<String> parts, boolean isLong) {

  static final Set<String> PARTS = Set.of("faults", "races", "callers");

  private static final Duration SHORT = Duration.ofMinutes(4);

  /**
   * @throws IllegalArgumentException when a word is not known
   */
  static Wanted of(List<String> words) {
    long seed = System.nanoTime() % 1_000_000;
    var faults = SHORT;
    var perSecond = 2.0;
    var parts = PARTS;
    var isLong = false;
    for (int i = 0; i < words.size(); i += 2) {
      var value = i + 1 < words.size() ? words.get(i + 1) : "";
      switch (words.get(i)) {
        case "--seed" -> seed = Long.parseLong(value);
        case "--long" -> {
          faults = duration(value);
          isLong = true;
        }
        case "--faults" -> faults = duration(value);
        case "--only" -> parts = Set.of(value.split(",", -1));
        case "--rate" -> perSecond = Double.parseDouble(value);
        default ->
            throw new IllegalArgumentException(
                "the words are: [--seed N] [--long 2h] [--only faults,races,callers] [--rate 2]");
      }
    }
    return new Wanted(Math.abs(seed), faults, perSecond, parts, isLong);
  }

  boolean has(String part) {
    return parts.contains(part);
  }

  int badCalls() {
    return isLong ? 20_000 : 3_000;
  }

  /** How many race in each round. */
  List<Integer> racers() {
    return IntStream.range(0, isLong ? 400 : 200)
        .mapToObj(i -> (isLong ? i % 2 : i % 10) == 1 ? 200 : 64)
        .toList();
  }

  private static Duration duration(String text) {
    return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }
}
