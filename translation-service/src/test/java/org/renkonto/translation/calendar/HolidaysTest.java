package org.renkonto.translation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.calendar.Shipped.EUPEN;
import static org.renkonto.translation.calendar.Shipped.JENA;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01",
        "2026-04-06",
        "2026-05-01",
        "2026-05-14",
        "2026-05-25",
        "2026-07-21",
        "2027-11-01",
        "2026-11-11",
        "2027-11-15",
        "2026-12-25"
      })
  void eupen_is_closed_on_the_holidays_of_belgium_and_of_the_community(String day) {
    assertThat(EUPEN.isWorkingDay(LocalDate.parse(day))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-02", "2026-12-31", "2028-10-03", "2026-04-03", "2028-10-31"})
  void eupen_works_on_observances_and_on_german_holidays(String day) {
    assertThat(EUPEN.isWorkingDay(LocalDate.parse(day))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-09-20",
        "2028-10-31",
        "2028-10-03",
        "2026-04-03",
        "2026-04-06",
        "2025-12-26"
      })
  void jena_is_closed_on_childrens_day_reformation_day_and_the_german_holidays(String day) {
    assertThat(JENA.isWorkingDay(LocalDate.parse(day))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-11-01", "2026-11-11", "2026-07-21", "2028-06-15"})
  void jena_works_on_the_holidays_of_others(String day) {
    assertThat(JENA.isWorkingDay(LocalDate.parse(day))).isTrue();
  }

  @Test
  void nobody_works_at_the_weekend() {
    assertThat(EUPEN.isWorkingDay(LocalDate.parse("2026-11-21"))).isFalse();
    assertThat(JENA.isWorkingDay(LocalDate.parse("2026-11-22"))).isFalse();
  }
}
