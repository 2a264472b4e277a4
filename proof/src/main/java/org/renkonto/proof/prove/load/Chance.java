package org.renkonto.proof.prove.load;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Chance that is the same for the same seed and the same question, whoever asks first. */
public record Chance(long seed) {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  /** From 0 to 1. */
  public double of(Object... question) {
    return random(question).nextDouble();
  }

  /** As many as one likes. */
  public SplittableRandom random(Object... question) {
    return new SplittableRandom(seed * STEP + Arrays.asList(question).toString().hashCode());
  }
}
