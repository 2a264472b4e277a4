package org.renkonto.translation.ranking;

/** How one hard rule came out. */
public record RuleResult(HardRule rule, boolean passed, Reason reason) {

  /** The rule holds. */
  public static RuleResult passed(HardRule rule) {
    return new RuleResult(rule, true, Reason.OK);
  }

  /** The rule does not hold, for this reason. */
  public static RuleResult failed(HardRule rule, Reason reason) {
    return new RuleResult(rule, false, reason);
  }

  /** Passed, or failed for {@code reason}. */
  static RuleResult check(HardRule rule, boolean passed, Reason reason) {
    return passed ? passed(rule) : failed(rule, reason);
  }
}
