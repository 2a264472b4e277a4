package org.renkonto.translation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.statistics.Facts.FILLED;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.statistics.Outcome.Kind;
import org.renkonto.translation.statistics.Report.Row;

class StatisticsTest {

  @Test
  void large_enough_figures_are_shown_as_they_are() {
    var facts = new ArrayList<RequestFacts>();
    for (var language : List.of("ar", "tr")) {
      facts.addAll(Facts.some(6, language, FILLED));
      facts.addAll(Facts.some(4, language, Outcome.unmet("TIME")));
      facts.addAll(Facts.some(3, language, Outcome.cancelled("LATE")));
      facts.addAll(Facts.some(5, language, Outcome.of(Kind.OPEN)));
    }
    var month = Statistics.report(facts, Dimension.LANGUAGE, Facts.LANGUAGES).months().getFirst();

    assertThat(month.groups()).extracting(Row::group).containsExactly("ar", "tr");
    assertThat(month.groups().getFirst())
        .isEqualTo(
            new Row(
                "ar",
                18,
                6,
                5,
                0,
                Map.of("TIME", 4),
                Map.of("LATE", 3),
                6.0,
                0.6,
                90L,
                72L,
                List.of()));
    assertThat(month.all().requests()).isEqualTo(36);
    assertThat(month.all().hours()).isEqualTo(12.0);
  }

  @Test
  void what_points_to_few_is_named_as_suppressed_and_not_shown() {
    var facts = new ArrayList<>(Facts.some(2, "ar", FILLED));
    facts.addAll(Facts.some(9, "tr", FILLED));
    var month = Statistics.report(facts, Dimension.LANGUAGE, Facts.LANGUAGES).months().getFirst();
    var arabic = month.groups().getFirst();

    assertThat(arabic.group()).isEqualTo("ar");
    assertThat(arabic.requests()).isNull();
    assertThat(arabic.filled()).isNull();
    assertThat(arabic.hours()).isNull();
    assertThat(arabic.medianMinutesToFill()).isNull();
    assertThat(arabic.medianHoursOfLead()).isNull();
    assertThat(arabic.suppressed()).contains("requests", "FILLED", "hours");
    assertThat(month.all().requests()).isEqualTo(11);
  }

  @Test
  void hours_of_one_group_cannot_be_subtracted_from_those_of_the_month() {
    var random = new Random(5);
    for (var round = 0; round < 500; round++) {
      var facts = Facts.random(random, 40);
      for (var by : List.of(Dimension.LANGUAGE, Dimension.MODE)) {
        var known = by == Dimension.MODE ? Facts.MODES : Facts.LANGUAGES;
        var month = Statistics.report(facts, by, known).months().getFirst();
        if (month.all().hours() != null) {
          assertThat(month.groups())
              .filteredOn(row -> row.suppressed().contains("hours"))
              .as("%s", facts)
              .satisfies(rows -> assertThat(rows.size()).isNotEqualTo(1));
        }
      }
    }
  }

  @Test
  void what_is_shown_of_a_month_does_not_depend_on_other_months() {
    var november = Facts.random(new Random(1), 40);
    var both = new ArrayList<>(november);
    for (var fact : Facts.random(new Random(2), 40)) {
      both.add(in(YearMonth.of(2026, 12), fact));
    }
    var alone = Statistics.report(november, Dimension.LANGUAGE, Facts.LANGUAGES);
    var together = Statistics.report(both, Dimension.LANGUAGE, Facts.LANGUAGES);

    assertThat(together.months()).hasSize(2).startsWith(alone.months().getFirst());
  }

  @Test
  void every_dimension_splits_the_same_requests() {
    var facts = new ArrayList<>(Facts.some(5, "ar", FILLED));
    facts.addAll(Facts.some(4, "tr", Outcome.unmet("LANGUAGE")));
    for (var by : Dimension.values()) {
      var report = Statistics.report(facts, by, List.of("NONE", "NEITHER"));
      assertThat(report.months().getFirst().groups())
          .extracting(Row::requests)
          .extracting(Integer::intValue)
          .satisfies(sum -> assertThat(sum.stream().mapToInt(i -> i).sum()).isEqualTo(9));
      assertThat(report.months().getFirst().all().fillRate()).isEqualTo(0.556);
    }
  }

  @Test
  void no_facts_make_no_months() {
    assertThat(Statistics.report(List.of(), Dimension.MODE, Facts.MODES).months()).isEmpty();
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_middle_two() {
    var facts = new ArrayList<RequestFacts>();
    for (var days : List.of(1, 2, 4, 30)) {
      var fact = Facts.one("ar", "PHONE", FILLED);
      facts.add(
          new RequestFacts(
              fact.month(),
              fact.language(),
              fact.mode(),
              fact.setting(),
              fact.institutionType(),
              fact.municipality(),
              fact.outcome(),
              fact.held(),
              Duration.ofHours(days),
              Duration.ofDays(days)));
    }
    var row =
        Statistics.report(facts, Dimension.LANGUAGE, Facts.LANGUAGES).months().getFirst().all();
    assertThat(row.medianHoursOfLead()).isEqualTo(72);
    assertThat(row.medianMinutesToFill()).isEqualTo(180);
  }

  private static RequestFacts in(YearMonth month, RequestFacts fact) {
    return new RequestFacts(
        month,
        fact.language(),
        fact.mode(),
        fact.setting(),
        fact.institutionType(),
        fact.municipality(),
        fact.outcome(),
        fact.held(),
        fact.toFill(),
        fact.lead());
  }
}
