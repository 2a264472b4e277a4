package org.renkonto.translation.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Puts translators in order for a request: those whom every hard rule lets pass first, by their
 * points level by level; then the others, the nearest misses first. A pure function: the same
 * input, in whatever order, gives the same result.
 */
public final class Ranking {

  /** The version of these rules, to be stored with each decision (rule R29). */
  public static final String RULES = "ranking-1";

  private static final Comparator<Ranked> ORDER =
      Comparator.comparingInt(Ranked::failures)
          .thenComparing(ranked -> ranked.evaluation().tiers(), Ranking::moreFirst)
          .thenComparingLong(Ranked::lot)
          .thenComparing(ranked -> ranked.evaluation().translatorId());

  /** An evaluation with what decides its place. */
  private record Ranked(Evaluation evaluation, int failures, long lot) {

    static Ranked of(UUID requestId, Evaluation evaluation) {
      var failures = evaluation.failures().size();
      return new Ranked(evaluation, failures, Ranking.lot(requestId, evaluation.translatorId()));
    }
  }

  private Ranking() {}

  /** One evaluation per candidate, the best first. */
  public static List<Evaluation> rank(
      Need need, Collection<Candidate> candidates, Circumstances circumstances) {
    return candidates.stream()
        .map(candidate -> Ranked.of(need.requestId(), evaluate(need, candidate, circumstances)))
        .sorted(ORDER)
        .map(Ranked::evaluation)
        .toList();
  }

  /** The evaluation of one candidate by itself; no other candidate has a part in it. */
  public static Evaluation evaluate(Need need, Candidate candidate, Circumstances circumstances) {
    var profile = candidate.profile();
    var match = LanguageMatch.of(need, profile, circumstances.languages());
    var slot = Slot.choose(need, candidate, circumstances.travel());
    var rules = new ArrayList<>(circumstances.requestSide());
    rules.addAll(StaticRules.judge(need, profile, circumstances, match));
    rules.addAll(slot.rules());
    rules.sort(Comparator.comparing(RuleResult::rule));
    var skill = match.skill();
    var suits = skill != null && rules.stream().allMatch(RuleResult::passed);
    List<SoftPoints> points =
        skill != null && suits
            ? new SoftRules(need, candidate, circumstances).judge(slot, skill)
            : List.of();
    return new Evaluation(
        profile.translatorId(),
        profile.employment(),
        List.copyOf(rules),
        suits ? slot.time().start() : null,
        points,
        tiers(points),
        AcceptanceChance.of(candidate.diary().history()),
        candidate.diary().version());
  }

  private static List<Integer> tiers(List<SoftPoints> points) {
    var tiers = new ArrayList<Integer>();
    for (var tier : Tier.values()) {
      var sum = 0;
      for (var each : points) {
        sum += each.rule().tier() == tier ? each.points() : 0;
      }
      tiers.add(sum);
    }
    return List.copyOf(tiers);
  }

  private static int moreFirst(List<Integer> one, List<Integer> other) {
    for (var i = 0; i < one.size(); i++) {
      var difference = Integer.compare(other.get(i), one.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  /** Draws lots between equals: stable for a request, different from one request to the next. */
  private static long lot(UUID requestId, UUID translatorId) {
    var mixed =
        mix(requestId.getMostSignificantBits() ^ mix(translatorId.getMostSignificantBits()));
    return mix(
        mixed ^ requestId.getLeastSignificantBits() ^ mix(translatorId.getLeastSignificantBits()));
  }

  private static long mix(long bits) {
    var z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
