package org.renkonto.appointment.opening;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.opening.Offered.DESK;
import static org.renkonto.appointment.opening.Offered.EUPEN;
import static org.renkonto.appointment.opening.Offered.JENA;
import static org.renkonto.appointment.opening.Offered.OTHER_DESK;
import static org.renkonto.appointment.opening.Offered.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

  private static final Hours MORNING = hours("09:00", "12:00");
  private static final Hours IN_SPITE_OF_HOLIDAYS =
      new Hours(LocalTime.of(9, 0), LocalTime.of(12, 0), 0, 0, true);

  @Test
  void jena_is_there_on_tuesday_and_thursday_from_nine_to_twelve() {
    var jena = Offered.in(JENA).every(TUESDAY, MORNING).every(DayOfWeek.THURSDAY, MORNING);
    var week =
        Stream.iterate(LocalDate.parse("2026-12-07"), day -> day.plusDays(1))
            .limit(7)
            .filter(day -> !jena.on(day.toString()).isEmpty())
            .map(LocalDate::getDayOfWeek);
    assertThat(week).containsExactly(TUESDAY, DayOfWeek.THURSDAY);
    assertThat(jena.on("2026-12-08")).containsExactly("09:00-12:00");
  }

  @Test
  void a_rule_of_every_second_week_counts_from_the_week_it_begins_in_across_new_year() {
    var office = Offered.in(JENA).rule(MONDAY, MORNING, 2, null, "2026-12-02", null);
    assertThat(mondays(office, "2026-11-30", 8))
        .containsExactly("2026-12-14", "2026-12-28", "2027-01-11");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-12-07",
    "2, 2026-12-14",
    "3, 2026-12-21",
    "4, 2026-12-28",
    "5, 2026-12-28",
  })
  void a_rule_of_the_nth_weekday_holds_once_a_month(int nth, String expected) {
    var office = Offered.in(JENA).rule(MONDAY, MORNING, 1, nth, "2026-01-01", null);
    assertThat(mondays(office, "2026-12-07", 4)).containsExactly(expected);
  }

  @Test
  void the_last_friday_of_a_month_with_five_is_the_fifth() {
    var office = Offered.in(JENA).rule(FRIDAY, MORNING, 1, 5, "2026-01-01", null);
    assertThat(office.on("2027-01-22")).isEmpty();
    assertThat(office.on("2027-01-29")).isNotEmpty();
  }

  @Test
  void a_rule_holds_from_its_first_day_to_its_last() {
    var office = Offered.in(JENA).rule(MONDAY, MORNING, 1, null, "2026-12-07", "2026-12-14");
    assertThat(mondays(office, "2026-11-30", 4)).containsExactly("2026-12-07", "2026-12-14");
  }

  @Test
  void the_end_of_a_session_is_for_people_at_the_door_and_a_part_before_for_staff() {
    var shared = new Hours(LocalTime.of(9, 0), LocalTime.of(13, 0), 50, 25, false);
    var office = Offered.in(EUPEN).every(MONDAY, shared);
    assertThat(office.on("2026-12-07", Audience.PUBLIC)).containsExactly("09:00-10:00");
    assertThat(office.on("2026-12-07", Audience.STAFF)).containsExactly("09:00-11:00");
    assertThat(office.on("2026-12-07", Audience.WALK_IN)).containsExactly("09:00-13:00");
  }

  @ParameterizedTest
  @CsvSource({"2027-03-29, MONDAY", "2027-11-15, MONDAY", "2026-11-11, WEDNESDAY"})
  void eupen_is_closed_on_easter_monday_and_on_its_own_days(String day, DayOfWeek weekday) {
    assertThat(Offered.in(EUPEN).every(weekday, MORNING).on(day)).isEmpty();
    assertThat(Offered.in(EUPEN).every(weekday, IN_SPITE_OF_HOLIDAYS).on(day)).isNotEmpty();
  }

  @Test
  void jena_is_closed_on_easter_monday_and_works_on_the_day_of_the_belgian_community() {
    var jena = Offered.in(JENA).every(MONDAY, MORNING);
    assertThat(jena.on("2027-03-29")).isEmpty();
    assertThat(jena.on("2027-11-15")).isNotEmpty();
  }

  @Test
  void the_stronger_word_counts_closure_holiday_absence_special_day_rule() {
    var easter = "2027-03-29";
    var office = Offered.in(EUPEN).every(MONDAY, MORNING);
    assertThat(office.on("2027-04-05")).containsExactly("09:00-12:00");

    office.special("2027-04-05", hours("14:00", "16:00")).special(easter, MORNING);
    assertThat(office.on("2027-04-05")).containsExactly("14:00-16:00");
    assertThat(office.on(easter)).as("a special day alone does not open a holiday").isEmpty();

    office.absent(DESK, "2027-04-05T15:00", "2027-04-05T23:00");
    assertThat(office.on("2027-04-05")).containsExactly("14:00-15:00");
    assertThat(office.of(OTHER_DESK, "2027-04-05", Audience.PUBLIC)).containsExactly("14:00-16:00");

    office.special(easter, IN_SPITE_OF_HOLIDAYS);
    assertThat(office.on(easter)).containsExactly("09:00-12:00");
    office.absent(DESK, easter + "T09:00", easter + "T10:00");
    assertThat(office.on(easter)).containsExactly("10:00-12:00");

    office.closed("2027-03-28T00:00", "2027-04-06T00:00");
    assertThat(office.on(easter)).isEmpty();
    assertThat(office.of(OTHER_DESK, "2027-04-05", Audience.PUBLIC)).isEmpty();
  }

  @Test
  void a_special_day_without_hours_closes_it() {
    var office = Offered.in(JENA).every(MONDAY, MORNING).special("2026-12-07");
    assertThat(office.on("2026-12-07")).isEmpty();
  }

  @Test
  void hours_over_the_skipped_hour_are_an_hour_shorter_in_both_zones() {
    for (var office : List.of(EUPEN, JENA)) {
      var night = Offered.in(office).every(SUNDAY, hours("01:00", "05:00"));
      assertThat(length(night, "2026-03-22")).isEqualTo(4);
      assertThat(length(night, "2026-03-29")).isEqualTo(3);
    }
  }

  @Test
  void hours_over_the_doubled_hour_are_an_hour_longer_in_both_zones() {
    for (var office : List.of(EUPEN, JENA)) {
      var night = Offered.in(office).every(SUNDAY, hours("01:00", "05:00"));
      assertThat(length(night, "2026-10-25")).isEqualTo(5);
      var doubled = Offered.in(office).every(SUNDAY, hours("02:00", "03:00"));
      assertThat(length(doubled, "2026-10-25")).isEqualTo(2);
    }
  }

  @Test
  void hours_within_the_skipped_hour_are_none() {
    var night = Offered.in(EUPEN).every(SUNDAY, hours("02:00", "03:00"));
    assertThat(night.on("2026-03-29")).isEmpty();
    var half = Offered.in(EUPEN).every(SUNDAY, hours("02:30", "04:00"));
    assertThat(half.on("2026-03-29")).containsExactly("03:00-04:00");
  }

  private static long length(Offered office, String day) {
    return office.plan().sessions(DESK, LocalDate.parse(day), Audience.PUBLIC).stream()
        .mapToLong(s -> java.time.Duration.between(s.from(), s.to()).toHours())
        .sum();
  }

  private static List<String> mondays(Offered office, String first, int weeks) {
    return Stream.iterate(LocalDate.parse(first), day -> day.plusWeeks(1))
        .limit(weeks)
        .map(LocalDate::toString)
        .filter(day -> !office.on(day).isEmpty())
        .toList();
  }
}
