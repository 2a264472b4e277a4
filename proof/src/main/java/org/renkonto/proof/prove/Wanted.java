package org.renkonto.proof.prove;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What the words on the command line ask for.
 *
 * @param faults how long things break
 * @param perSecond requests of institutions
 */
record Wanted(long seed, Duration faults, double perSecond) {

  private static final Duration SHORT = Duration.ofMinutes(4);

  /**
   * @throws IllegalArgumentException when a word is not known
   */
  static Wanted of(List<String> words) {
    long seed = System.nanoTime() % 1_000_000;
    var faults = SHORT;
    var perSecond = 2.0;
    for (int i = 0; i < words.size(); i += 2) {
      var value = i + 1 < words.size() ? words.get(i + 1) : "";
      switch (words.get(i)) {
        case "--seed" -> seed = Long.parseLong(value);
        case "--long" -> faults = duration(value);
        case "--rate" -> perSecond = Double.parseDouble(value);
        default ->
            throw new IllegalArgumentException(
                "the words are: [--seed N] [--long 2h] [--rate requests-a-second]");
      }
    }
    return new Wanted(Math.abs(seed), faults, perSecond);
  }

  private static Duration duration(String text) {
    return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }
}
