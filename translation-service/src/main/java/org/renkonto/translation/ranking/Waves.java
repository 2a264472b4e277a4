package org.renkonto.translation.ranking;

import java.util.List;

/** How many translators are asked at once. */
public final class Waves {

  private Waves() {}

  /**
   * Whether somebody of these accepts with the wished chance, their answers taken as independent. A
   * wave grows only until it does: fewer notices keep people willing.
   *
   * @param probabilities the chance of acceptance of each who is asked
   * @param target the wished chance, from 0 to 1
   */
  public static boolean suffices(List<Double> probabilities, double target) {
    var noOne = 1.0;
    for (var each : probabilities) {
      noOne *= 1 - each;
    }
    return 1 - noOne >= target;
  }
}
