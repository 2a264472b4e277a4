package org.renkonto.translation.ranking;

import static org.renkonto.translation.translator.Someone.TRAVEL;
import static org.renkonto.translation.translator.Someone.arabic;
import static org.renkonto.translation.translator.Someone.at;
import static org.renkonto.translation.translator.Someone.id;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.renkonto.translation.language.Languages;
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
}
