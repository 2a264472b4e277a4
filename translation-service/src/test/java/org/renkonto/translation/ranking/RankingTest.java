package org.renkonto.translation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.ranking.Given.CIRCUMSTANCES;
import static org.renkonto.translation.ranking.Given.NOW;
import static org.renkonto.translation.ranking.Given.candidate;
import static org.renkonto.translation.ranking.Given.evaluate;
import static org.renkonto.translation.ranking.Given.need;
import static org.renkonto.translation.ranking.Given.withDiary;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.ST_VITH;
import static org.renkonto.translation.translator.Someone.at;
import static org.renkonto.translation.translator.Someone.booked;
import static org.renkonto.translation.translator.Someone.weekdays;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.translator.Mode;

class RankingTest {

  @Test
  void a_flexible_window_takes_the_first_quarter_of_an_hour_that_suits() {
    var flexible = need(n -> n.latestStart = at("2026-12-03", "14:00"));
    var busy = withDiary(candidate("ar-1"), d -> d.with(booked("r1", "09:00", EUPEN), NOW));

    assertThat(evaluate(flexible, busy).start()).isEqualTo(at("2026-12-03", "10:15"));
  }

  @Test
  void where_no_hour_suits_the_nearest_miss_is_reported() {
    var flexible = need(n -> n.latestStart = at("2026-12-03", "11:00"));
    var journey =
        withDiary(
            candidate("ar-1", who -> who.availability = weekdays(10, 12)),
            d -> d.with(booked("r1", "09:00", ST_VITH), NOW));

    assertThat(evaluate(flexible, journey).failures())
        .containsExactly(
            RuleResult.failed(HardRule.TRAVEL_TIME, Reason.JOURNEY_TOO_LONG_FOR_THE_GAP));
  }

  @Test
  void a_request_does_not_stand_in_its_own_way() {
    var held = withDiary(candidate("ar-1"), d -> d.with(booked("request", "09:00", EUPEN), NOW));

    assertThat(evaluate(need(asIs -> {}), held).suits()).isTrue();
  }

  @Test
  void those_who_do_not_suit_come_last_with_their_reasons() {
    var inactive = candidate("ar-1", who -> who.active = false);

    var ranked = Ranking.rank(need(n -> {}), List.of(inactive, candidate("ar-2")), CIRCUMSTANCES);

    assertThat(ranked).extracting(Evaluation::suits).containsExactly(true, false);
    assertThat(ranked.getLast().points()).isEmpty();
    assertThat(ranked.getLast().failures())
        .containsExactly(RuleResult.failed(HardRule.ACTIVE, Reason.NOT_ACTIVE));
  }

  @Test
  void a_request_that_is_not_eligible_suits_nobody() {
    var refused = RuleResult.failed(HardRule.REQUESTER_ELIGIBLE, Reason.REQUESTER_NOT_ELIGIBLE);
    var circumstances =
        new Circumstances(NOW, CIRCUMSTANCES.travel(), CIRCUMSTANCES.languages(), List.of(refused));

    assertThat(Ranking.evaluate(need(n -> {}), candidate("ar-1"), circumstances).failures())
        .containsExactly(refused);
  }

  @Test
  void between_equals_lots_are_drawn_anew_for_each_request() {
    var equals = IntStream.range(0, 5).mapToObj(i -> candidate("ar-" + i)).toList();
    var firsts = new HashMap<Object, Integer>();
    for (var i = 0; i < 500; i++) {
      var request = "request-" + i;
      var ranked = Ranking.rank(need(n -> n.request = request), equals, CIRCUMSTANCES);
      firsts.merge(ranked.getFirst().translatorId(), 1, Integer::sum);
    }

    assertThat(firsts.values()).hasSize(5).allMatch(times -> times > 60);
  }

  @Test
  void a_thousand_candidates_with_full_diaries_are_ranked_in_well_under_a_second() {
    var flexible =
        need(
            n -> {
              n.latestStart = at("2026-12-03", "16:00");
              n.mode = Mode.ON_SITE;
            });
    var crowd =
        IntStream.range(0, 1000)
            .mapToObj(
                i ->
                    withDiary(
                        candidate("ar-" + i),
                        d -> {
                          for (var hour = 8; hour < 17; hour += 2) {
                            d = d.with(booked("r" + hour, "%02d:00".formatted(hour), EUPEN), NOW);
                          }
                          return d;
                        }))
            .toList();
    assertThat(Ranking.rank(flexible, crowd, CIRCUMSTANCES)).hasSize(1000);

    var fastest =
        LongStream.generate(() -> nanosOf(() -> Ranking.rank(flexible, crowd, CIRCUMSTANCES)))
            .limit(10)
            .min()
            .orElseThrow();

    assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(500));
  }

  private static long nanosOf(Runnable work) {
    var begin = System.nanoTime();
    work.run();
    return System.nanoTime() - begin;
  }
}
