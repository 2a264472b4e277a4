package org.renkonto.translation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.ranking.Given.CIRCUMSTANCES;
import static org.renkonto.translation.ranking.Given.NOW;
import static org.renkonto.translation.ranking.Given.candidate;
import static org.renkonto.translation.ranking.Given.need;
import static org.renkonto.translation.ranking.Given.withDiary;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.HOLD;
import static org.renkonto.translation.translator.Someone.ST_VITH;
import static org.renkonto.translation.translator.Someone.at;
import static org.renkonto.translation.translator.Someone.booked;
import static org.renkonto.translation.translator.Someone.hourAt;
import static org.renkonto.translation.translator.Someone.id;
import static org.renkonto.translation.translator.Someone.speaks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.translator.ClientKey;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.Diary;
import org.renkonto.translation.translator.Employment;
import org.renkonto.translation.translator.Gender;
import org.renkonto.translation.translator.History;
import org.renkonto.translation.translator.History.Answer;
import org.renkonto.translation.translator.Level;
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
  void the_named_translator_comes_first() {
    var named = need(n -> n.wished = new Wished(null, null, id("ar-1"), null));

    prefers(named, SoftRule.NAMED, usual, candidate("ar-2"));
  }

  @Test
  void who_knows_the_client_comes_first() {
    var again = need(n -> n.clientToken = "token-7");

    prefers(again, SoftRule.CONTINUITY, servedBefore(usual), candidate("ar-2"));
  }

  @Test
  void the_wished_variety_counts() {
    var levantine = need(n -> n.wished = new Wished(null, null, null, "apc"));
    var moroccan = candidate("ar-2", who -> who.languages = List.of(speaks("ar", "ary", Level.C1)));

    prefers(levantine, SoftRule.VARIETY, usual, moroccan);
  }

  @Test
  void the_wished_level_counts_step_by_step() {
    var high = need(n -> n.wished = new Wished(null, Level.C1, null, null));
    var lower = candidate("ar-2", who -> who.languages = List.of(speaks("ar", "apc", Level.B2)));

    prefers(high, SoftRule.LEVEL, usual, lower);
  }

  @Test
  void the_wished_gender_counts() {
    var woman = need(n -> n.wished = new Wished(Gender.FEMALE, null, null, null));

    prefers(woman, SoftRule.GENDER, usual, candidate("ar-2", who -> who.gender = Gender.MALE));
  }

  @Test
  void experience_in_the_setting_counts() {
    var expert = candidate("ar-2", who -> who.settings = Set.of(Setting.HEALTH));

    prefers(talk, SoftRule.SETTING, expert, usual);
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

  private static Candidate servedBefore(Candidate candidate) {
    var key = new ClientKey(id("hospital"), "token-7");
    var before = Commitment.held(id("r0"), hourAt("15:00"), EUPEN, key, NOW, HOLD);
    return withDiary(candidate, d -> d.with(before, NOW).booked(id("r0")));
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

  private static List<SoftPoints> points(Need need, Candidate candidate) {
    return Ranking.evaluate(need, candidate, CIRCUMSTANCES).points();
  }

  private static UUID first(Need need, Candidate... candidates) {
    return Ranking.rank(need, List.of(candidates), CIRCUMSTANCES).getFirst().translatorId();
  }

  private static void prefers(Need need, SoftRule rule, Candidate better, Candidate worse) {
    assertThat(first(need, worse, better)).isEqualTo(better.profile().translatorId());
    assertThat(of(rule, need, better)).isGreaterThan(of(rule, need, worse));
  }

  private static int of(SoftRule rule, Need need, Candidate candidate) {
    return points(need, candidate).stream()
        .filter(each -> each.rule() == rule)
        .findFirst()
        .orElseThrow()
        .points();
  }
}
