package org.renkonto.proof.prove.load;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Chance that is the same for the same seed and the same question, whoever asks first, in every
 * process and on every day.
 */
public record Chance(long seed) {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  /** From 0 to 1. */
  public double of(Object... question) {
    return random(question).nextDouble();
  }

  /**
   * As many as one likes.
   *
   * @param question words and whole numbers that a run with the same seed asks again: no ids that
   *     the system gave, no dates
   * @throws IllegalArgumentException when a part is anything else: what a map or a set prints is
   *     another order in another process
   */
  public SplittableRandom random(Object... question) {
    var asked =
        Arrays.stream(question).map(Chance::plain).collect(Collectors.joining(", ", "[", "]"));
    return new SplittableRandom(seed * STEP + asked.hashCode());
  }

  private static String plain(Object part) {
    return switch (part) {
      case String word -> word;
      case Integer number -> number.toString();
      case Long number -> number.toString();
      default -> throw new IllegalArgumentException(part.getClass() + " is no word and no number");
    };
  }
}
