package org.renkonto.translation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.HOLD;
import static org.renkonto.translation.translator.Someone.TRAVEL;
import static org.renkonto.translation.translator.Someone.arabic;
import static org.renkonto.translation.translator.Someone.at;
import static org.renkonto.translation.translator.Someone.hourAt;
import static org.renkonto.translation.translator.Someone.id;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.translator.ClientKey;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.Diary;
import org.renkonto.translation.translator.ProfileDraft;

/** The first day of December 2026, nine o'clock in Eupen, and who is there. */
final class Given {

  static final Instant NOW = at("2026-12-01", "09:00");
  static final Circumstances CIRCUMSTANCES =
      new Circumstances(
          NOW, TRAVEL, new Languages(), List.of(RuleResult.passed(HardRule.REQUESTER_ELIGIBLE)));

  private Given() {}

  static Need need(Consumer<NeedDraft> change) {
    var draft = new NeedDraft();
    change.accept(draft);
    return draft.need();
  }

  static Candidate candidate(String code, Consumer<ProfileDraft> change) {
    var draft = new ProfileDraft(arabic(code));
    change.accept(draft);
    return new Candidate(draft.profile(), Diary.empty(id(code)));
  }

  static Candidate candidate(String code) {
    return candidate(code, same -> {});
  }

  static Candidate withDiary(Candidate candidate, UnaryOperator<Diary> change) {
    return new Candidate(candidate.profile(), change.apply(candidate.diary()));
  }

  static Evaluation evaluate(Need need, Candidate candidate) {
    return Ranking.evaluate(need, candidate, CIRCUMSTANCES);
  }

  static void fails(Need need, Candidate candidate, Reason reason) {
    var evaluation = evaluate(need, candidate);
    assertThat(evaluation.failures()).extracting(RuleResult::reason).containsExactly(reason);
    assertThat(evaluation.start()).isNull();
  }

  static Candidate servedBefore(Candidate candidate) {
    var key = new ClientKey(id("hospital"), "token-7");
    var before = Commitment.held(id("r0"), hourAt("15:00"), EUPEN, key, NOW, HOLD);
    return withDiary(candidate, d -> d.with(before, NOW).booked(before));
  }

  static List<SoftPoints> points(Need need, Candidate candidate) {
    return Ranking.evaluate(need, candidate, CIRCUMSTANCES).points();
  }

  static UUID first(Need need, Candidate... candidates) {
    return Ranking.rank(need, List.of(candidates), CIRCUMSTANCES).getFirst().translatorId();
  }

  static void prefers(Need need, SoftRule rule, Candidate better, Candidate worse) {
    assertThat(first(need, worse, better)).isEqualTo(better.profile().translatorId());
    assertThat(of(rule, need, better)).isGreaterThan(of(rule, need, worse));
  }

  static int of(SoftRule rule, Need need, Candidate candidate) {
    return points(need, candidate).stream()
        .filter(each -> each.rule() == rule)
        .findFirst()
        .orElseThrow()
        .points();
  }
}
