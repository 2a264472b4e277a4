package org.renkonto.translation.ranking;

import org.renkonto.translation.translator.History;

/**
 * Chances from a smoothed history (Beta prior): who was never asked starts at the prior, and each
 * answer moves the chance a little.
 */
public final class AcceptanceChance {

  private static final double PRIOR_WEIGHT = 5;
  private static final double PRIOR_ACCEPTANCE = 0.4;
  private static final double PRIOR_ANSWER = 0.9;

  private AcceptanceChance() {}

  /** The chance that an offer is accepted, strictly between 0 and 1. */
  public static double of(History history) {
    return smoothed(history.accepted(), history.total(), PRIOR_ACCEPTANCE);
  }

  /**
   * The chance that an offer is answered at all, yes or no. A refusal is an answer: it never counts
   * against anybody (rule R23).
   */
  static double ofAnAnswer(History history) {
    return smoothed(history.accepted() + history.refused(), history.total(), PRIOR_ANSWER);
  }

  private static double smoothed(double hits, double total, double prior) {
    return (hits + prior * PRIOR_WEIGHT) / (total + PRIOR_WEIGHT);
  }
}
