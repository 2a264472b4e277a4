package org.renkonto.translation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkonto.translation.calendar.Shipped.EUPEN;
import static org.renkonto.translation.calendar.Shipped.eupen;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T16:50, 30,  2026-11-23T08:20", // over the weekend
    "2026-11-20T16:50, 10,  2026-11-20T17:00",
    "2026-11-21T12:00, 1,   2026-11-23T08:01",
    "2026-11-23T06:00, 60,  2026-11-23T09:00",
    "2026-04-03T16:30, 60,  2026-04-07T08:30", // Good Friday is worked, Easter Monday is not
    "2026-11-10T16:00, 120, 2026-11-12T09:00", // Armistice
    "2024-11-14T16:00, 120, 2024-11-18T09:00", // 15 November is a Friday, then the weekend
    "2026-10-23T16:30, 60,  2026-10-26T08:30", // clocks go back on the 25th
    "2026-03-27T16:30, 60,  2026-03-30T08:30", // clocks go forward on the 29th
    "2026-12-24T16:00, 600, 2026-12-28T17:00", // Christmas
  })
  void working_minutes_run_in_office_hours_only(String from, long minutes, String to) {
    assertThat(EUPEN.plus(eupen(from), Duration.ofMinutes(minutes))).isEqualTo(eupen(to));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T11:00, 1,  2026-11-23T11:00",
    "2026-11-20T11:00, 4,  2026-11-26T11:00",
    "2026-11-20T22:00, 1,  2026-11-23T17:00",
    "2026-11-20T05:00, 1,  2026-11-23T08:00",
    "2026-11-21T10:00, 1,  2026-11-23T10:00",
    "2026-04-02T10:00, 2,  2026-04-07T10:00",
  })
  void working_days_end_at_the_same_clock_time_in_office_hours(String from, int days, String to) {
    assertThat(EUPEN.plusWorkingDays(eupen(from), days)).isEqualTo(eupen(to));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T16:00, 2026-11-23T09:00, 120",
    "2026-11-21T10:00, 2026-11-22T10:00, 0",
    "2026-11-23T09:00, 2026-11-20T16:00, 0",
    "2026-11-23T10:00, 2026-11-23T10:45, 45",
    "2026-10-23T16:00, 2026-10-26T09:00, 120",
    "2026-03-27T16:00, 2026-03-30T09:00, 120",
    "2026-11-23T02:00, 2026-11-23T23:00, 540",
  })
  void working_time_is_counted_in_office_hours_only(String from, String to, long minutes) {
    assertThat(EUPEN.between(eupen(from), eupen(to))).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void what_is_added_is_what_lies_between() {
    var random = new Random(7);
    for (var i = 0; i < 500; i++) {
      var from = eupen("2026-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(525_600)));
      var time = Duration.ofMinutes(random.nextInt(6_000));
      assertThat(EUPEN.between(from, EUPEN.plus(from, time)))
          .as("%s + %s", from, time)
          .isEqualTo(time);
    }
  }

  @Test
  void working_days_between_two_dates_exclude_the_first_and_include_the_last() {
    var friday = LocalDate.parse("2026-11-20");
    assertThat(EUPEN.workingDaysBetween(friday, friday)).isZero();
    assertThat(EUPEN.workingDaysBetween(friday, friday.plusDays(3))).isEqualTo(1);
    assertThat(EUPEN.workingDaysBetween(friday.plusDays(2), friday.plusDays(4))).isEqualTo(2);
    assertThat(EUPEN.workingDaysBetween(friday, friday.minusDays(9))).isZero();
    assertThat(EUPEN.previousWorkingDay(LocalDate.parse("2026-04-07"))).isEqualTo("2026-04-03");
  }

  @Test
  void an_office_may_close_for_lunch() {
    var office =
        new WorkingTime(
            new CalendarSettings.Office(
                ZoneId.of("Europe/Brussels"),
                "be",
                null,
                List.of(),
                Map.of(DayOfWeek.TUESDAY, List.of(hours("13:00-17:00"), hours("08:30-12:00")))));
    assertThat(office.plus(eupen("2026-11-24T11:50"), Duration.ofMinutes(20)))
        .isEqualTo(eupen("2026-11-24T13:10"));
    assertThat(office.plus(eupen("2026-11-24T16:50"), Duration.ofMinutes(20)))
        .isEqualTo(eupen("2026-12-01T08:40"));
  }

  @Test
  void an_office_that_never_opens_is_a_mistake_in_the_settings() {
    var never =
        new CalendarSettings.Office(ZoneId.of("Europe/Brussels"), "be", null, List.of(), Map.of());
    assertThatThrownBy(() -> new WorkingTime(never)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hours("17:00-08:00")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shipped.CALENDARS.of("LIEGE"))
        .isInstanceOf(IllegalStateException.class);
  }

  private static CalendarSettings.Hours hours(String text) {
    return CalendarSettings.Hours.valueOf(text);
  }
}
