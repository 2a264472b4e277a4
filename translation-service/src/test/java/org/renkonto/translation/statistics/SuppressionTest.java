package org.renkonto.translation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.statistics.Facts.FILLED;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.statistics.Outcome.Kind;
import org.renkonto.translation.statistics.Suppression.Count;

class SuppressionTest {

  @Test
  void no_small_count_is_shown_and_no_hidden_one_can_be_worked_out() {
    var random = new Random(11);
    for (var round = 0; round < 1_500; round++) {
      check(Facts.random(random, 4 + random.nextInt(60)));
    }
  }

  @Test
  void nothing_can_be_worked_out_of_any_small_month() {
    var outcomes = List.of(FILLED, Outcome.unmet("TIME"), Outcome.of(Kind.OPEN));
    for (var code = 1; code < 4 * 4 * 4 * 4; code++) {
      var facts = new ArrayList<RequestFacts>();
      facts.addAll(Facts.some(code % 4, "ar", outcomes.get(0)));
      facts.addAll(Facts.some(code / 4 % 4, "ar", outcomes.get(1)));
      facts.addAll(Facts.some(code / 16 % 4, "tr", outcomes.get(0)));
      facts.addAll(Facts.some(code / 64, "tr", outcomes.get(2)));
      check(facts);
    }
  }

  @Test
  void one_small_count_takes_as_few_others_with_it_as_it_needs() {
    var facts = new ArrayList<>(Facts.some(12, "ar", FILLED));
    facts.addAll(Facts.some(9, "tr", FILLED));
    facts.addAll(Facts.some(4, "tr", Outcome.unmet("TIME")));
    facts.addAll(Facts.some(1, "ar", Outcome.unmet("TIME")));
    var totals = new MonthTotals(facts);
    var table = new MonthTable(facts, Dimension.LANGUAGE, List.of("ar", "tr"), totals);

    assertThat(table.hides(0, Outcome.unmet("TIME"))).isTrue();
    assertThat(table.hides(1, Outcome.unmet("TIME"))).isTrue();
    assertThat(new Snooper(totals, table).hidden()).isEqualTo(4);
    assertThat(table.hidesRequests(0)).isFalse();
    assertThat(totals.hides(FILLED)).isFalse();
  }

  @Test
  void a_count_without_a_cycle_cannot_be_hidden() {
    var alone = new Suppression(2, List.of(new Count(0, 1, 2, 0)));
    assertThat(alone.hide(0)).isEmpty();
    assertThat(alone.isHidden(0)).isFalse();
  }

  @Test
  void a_small_group_is_hidden_together_with_another() {
    var facts = new ArrayList<>(Facts.some(1, "ar", FILLED));
    facts.addAll(Facts.some(9, "tr", FILLED));
    var totals = new MonthTotals(facts);
    var table = new MonthTable(facts, Dimension.LANGUAGE, Facts.LANGUAGES, totals);

    assertThat(table.hidesRequests(0)).isTrue();
    assertThat(table.hidesRequests(1)).as("nobody asked for fa, and that is hidden").isTrue();
    assertThat(table.hidesRequests(2)).isFalse();
    assertThat(totals.hidesTotal()).isFalse();
  }

  private static void check(List<RequestFacts> facts) {
    var totals = new MonthTotals(facts);
    var byLanguage = new MonthTable(facts, Dimension.LANGUAGE, Facts.LANGUAGES, totals);
    var byMode = new MonthTable(facts, Dimension.MODE, Facts.MODES, totals);

    for (var table : List.of(byLanguage, byMode)) {
      for (var g = 0; g < table.groups().size(); g++) {
        var group = g;
        assertThat(table.hidesRequests(g) || !MonthTotals.isSmall(table.requests(g))).isTrue();
        assertThat(totals.outcomes())
            .allMatch(o -> table.hides(group, o) || !MonthTotals.isSmall(table.of(group, o)));
      }
    }
    assertThat(totals.outcomes())
        .allMatch(o -> totals.hides(o) || !MonthTotals.isSmall(totals.of(o)));
    assertThat(new Snooper(totals, byLanguage, byMode).workedOut()).as("%s", facts).isEmpty();
  }
}
