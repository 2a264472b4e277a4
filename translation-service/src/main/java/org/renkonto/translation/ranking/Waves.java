package org.renkonto.translation.ranking;

import java.util.List;

/** How many translators are asked at once. */
public final class Waves {

  private Waves() {}

  /**
   * The smallest number of the first candidates of whom at least one accepts with probability
   * {@code target}, taking their answers as independent. Fewer notices keep people willing.
   *
   * @param probabilities the chance of acceptance of each, in the order of the ranking
   * @param target the wished chance, from 0 to 1
   * @param max the most that may be asked at once
   * @return between 1 and {@code max}, or all of them where they are fewer; 0 where there is nobody
   */
  public static int size(List<Double> probabilities, double target, int max) {
    var most = Math.min(max, probabilities.size());
    var noOne = 1.0;
    for (var asked = 0; asked < most; asked++) {
      noOne *= 1 - probabilities.get(asked);
      if (1 - noOne >= target) {
        return asked + 1;
      }
    }
    return most;
  }

  /** Whether asking all of these reaches the wished chance. */
  public static boolean suffices(List<Double> probabilities, double target) {
    return 1 - probabilities.stream().reduce(1.0, (noOne, p) -> noOne * (1 - p)) >= target;
  }
}
