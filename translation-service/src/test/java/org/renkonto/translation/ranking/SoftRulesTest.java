package org.renkonto.translation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.ranking.Given.NOW;
import static org.renkonto.translation.ranking.Given.candidate;
import static org.renkonto.translation.ranking.Given.first;
import static org.renkonto.translation.ranking.Given.need;
import static org.renkonto.translation.ranking.Given.points;
import static org.renkonto.translation.ranking.Given.prefers;
import static org.renkonto.translation.ranking.Given.servedBefore;
import static org.renkonto.translation.ranking.Given.withDiary;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.HOLD;
import static org.renkonto.translation.translator.Someone.ST_VITH;
import static org.renkonto.translation.translator.Someone.at;
import static org.renkonto.translation.translator.Someone.booked;
import static org.renkonto.translation.translator.Someone.id;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.Diary;
import org.renkonto.translation.translator.Employment;
import org.renkonto.translation.translator.History;
import org.renkonto.translation.translator.History.Answer;
import org.renkonto.translation.translator.Span;

class SoftRulesTest {

  private final Need talk = need(asIs -> {});
  private final Candidate usual = candidate("ar-1");

  @Test
  void who_mostly_answers_comes_before_who_mostly_keeps_silent() {
    var silent = answering(candidate("ar-2"), Answer.SILENT, 10);

    prefers(talk, SoftRule.ANSWERS, usual, silent);
  }

  @Test
  void who_always_refuses_stays_level_with_who_was_never_asked() {
    var refusing = answering(candidate("ar-2"), Answer.REFUSED, 30);

    assertThat(points(talk, refusing)).isEqualTo(points(talk, usual));
  }

  @Test
  void the_wished_notice_counts() {
    var planner = candidate("ar-2", who -> who.minimumLeadHours = 72);

    prefers(talk, SoftRule.NOTICE, usual, planner);
  }

  @Test
  void who_has_had_fewer_hours_comes_first() {
    var busy =
        withDiary(
            candidate("ar-2"),
            d -> {
              for (var day = 7; day < 28; day++) {
                var time =
                    new Span(
                        at("2026-12-%02d".formatted(day), "09:00"),
                        at("2026-12-%02d".formatted(day), "11:00"));
                var promise = Commitment.held(id("r" + day), time, null, null, NOW, HOLD);
                d = d.with(promise, NOW);
              }
              return d;
            });

    prefers(talk, SoftRule.SHARE_OF_HOURS, usual, busy);
  }

  @Test
  void who_has_had_fewer_offers_comes_first() {
    var often = withDiary(candidate("ar-2"), d -> offered(d, 6));

    prefers(talk, SoftRule.SHARE_OF_OFFERS, usual, often);
  }

  @Test
  void who_lives_nearer_comes_first() {
    var farther = candidate("ar-2", who -> who.home = ST_VITH);

    prefers(talk, SoftRule.DISTANCE, usual, farther);
  }

  @Test
  void staff_come_before_freelancers_between_equals() {
    var staff = candidate("ar-2", who -> who.employment = Employment.STAFF);

    prefers(talk, SoftRule.STAFF, staff, usual);
  }

  @Test
  void who_is_at_the_place_already_comes_first() {
    var there = withDiary(candidate("ar-2"), d -> d.with(booked("r1", "08:20", EUPEN), NOW));

    prefers(talk, SoftRule.SAME_PLACE, there, usual);
  }

  @Test
  void room_to_the_neighbours_counts_last() {
    var tight = withDiary(candidate("ar-2"), d -> d.with(booked("r1", "08:25"), NOW));

    prefers(talk, SoftRule.SLACK, usual, tight);
  }

  @Test
  void what_was_not_asked_for_is_not_scored() {
    assertThat(points(talk, usual))
        .extracting(SoftPoints::rule)
        .doesNotContain(SoftRule.NAMED, SoftRule.CONTINUITY, SoftRule.LEVEL, SoftRule.GENDER);
  }

  @Test
  void a_higher_level_decides_alone() {
    var again = need(n -> n.clientToken = "token-7");
    var known =
        withDiary(servedBefore(candidate("ar-2", who -> who.home = ST_VITH)), d -> offered(d, 10));

    assertThat(first(again, usual, known)).isEqualTo(id("ar-2"));
  }

  private static Candidate answering(Candidate candidate, Answer answer, int times) {
    var history = History.EMPTY;
    for (var i = 0; i < times; i++) {
      history = history.after(answer);
    }
    var diary = candidate.diary();
    return new Candidate(
        candidate.profile(),
        new Diary(diary.translatorId(), null, List.of(), List.of(), history, List.of()));
  }

  private static Diary offered(Diary diary, int offers) {
    for (var i = 0; i < offers; i++) {
      diary = diary.withOffer(id("o" + i), LocalDate.parse("2026-11-30"));
    }
    return diary;
  }
}
