package org.renkonto.translation.ranking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.translator.Employment;

/**
 * Why this translator, or why not (rule R29).
 *
 * @param rules every hard rule with its outcome
 * @param start the start chosen inside the request's window; absent where no hard rule lets it be
 * @param points every soft rule that was asked for; empty where a hard rule failed
 * @param tiers the points per {@link Tier}, in its order
 * @param acceptance the smoothed chance that an offer would be accepted, 0 to 1; for the size of a
 *     wave only, never for the order (rule R23)
 * @param diaryVersion the version of the diary that was read, absent where there was none yet
 */
public record Evaluation(
    UUID translatorId,
    Employment employment,
    List<RuleResult> rules,
    @Nullable Instant start,
    List<SoftPoints> points,
    List<Integer> tiers,
    double acceptance,
    @Nullable Long diaryVersion) {

  /** Whether every hard rule passed. */
  public boolean suits() {
    return rules.stream().allMatch(RuleResult::passed);
  }

  /** The hard rules that failed. */
  public List<RuleResult> failures() {
    return rules.stream().filter(rule -> !rule.passed()).toList();
  }
}
