package org.renkonto.translation.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkonto.translation.translator.Someone.BRUSSELS;
import static org.renkonto.translation.translator.Someone.at;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.translator.Availability.Change;
import org.renkonto.translation.translator.Availability.DayChange;
import org.renkonto.translation.translator.Availability.Hours;

class AvailabilityTest {

  private final Availability thursdays = on(DayOfWeek.THURSDAY, "08:00", "12:00");

  @Test
  void a_session_inside_the_hours_of_the_week_is_covered() {
    assertThat(thursdays.covers(span("2026-12-03", "08:00", "12:00"))).isTrue();
    assertThat(thursdays.covers(span("2026-12-03", "11:30", "12:01"))).isFalse();
    assertThat(thursdays.covers(span("2026-12-04", "09:00", "10:00"))).isFalse();
  }

  @Test
  void nine_oclock_stays_nine_oclock_after_the_clock_change() {
    assertThat(thursdays.covers(span("2026-10-22", "08:00", "09:00"))).isTrue();
    assertThat(thursdays.covers(span("2026-10-29", "08:00", "09:00"))).isTrue();
    assertThat(thursdays.covers(span("2026-10-29", "07:00", "08:00"))).isFalse();
  }

  @Test
  void the_night_of_the_autumn_change_is_one_hour_longer() {
    var night = on(DayOfWeek.SUNDAY, "01:00", "04:00");

    var free = night.free(at("2026-10-25", "00:00"), at("2026-10-25", "12:00"));

    assertThat(free).singleElement().extracting(Span::minutes).isEqualTo(240L);
  }

  @Test
  void hours_inside_the_hour_that_occurs_twice_last_from_its_first_to_its_second_time() {
    var night = on(DayOfWeek.SUNDAY, "02:15", "02:45");

    var free = night.free(at("2026-10-25", "00:00"), at("2026-10-25", "12:00"));

    assertThat(free).singleElement().extracting(Span::minutes).isEqualTo(90L);
  }

  @Test
  void the_night_of_the_spring_change_is_one_hour_shorter() {
    var night = on(DayOfWeek.SUNDAY, "01:00", "04:00");

    var free = night.free(at("2026-03-29", "00:00"), at("2026-03-29", "12:00"));

    assertThat(free).singleElement().extracting(Span::minutes).isEqualTo(120L);
  }

  @Test
  void hours_that_begin_in_the_skipped_hour_begin_with_the_change() {
    var night = on(DayOfWeek.SUNDAY, "02:30", "04:00");

    var free = night.free(at("2026-03-29", "00:00"), at("2026-03-29", "12:00"));

    assertThat(free).containsExactly(span("2026-03-29", "03:00", "04:00"));
  }

  @Test
  void hours_wholly_inside_the_skipped_hour_do_not_exist() {
    var night = on(DayOfWeek.SUNDAY, "02:10", "02:50");

    assertThat(night.free(at("2026-03-29", "00:00"), at("2026-03-29", "12:00"))).isEmpty();
  }

  @Test
  void an_away_day_takes_its_hours_away() {
    var away = changed(Change.AWAY, Hours.WHOLE_DAY);

    assertThat(away.covers(span("2026-12-03", "09:00", "10:00"))).isFalse();
    assertThat(away.covers(span("2026-12-10", "09:00", "10:00"))).isTrue();
  }

  @Test
  void away_in_the_middle_leaves_both_ends() {
    var away = changed(Change.AWAY, hours("09:00", "10:00"));

    assertThat(away.free(at("2026-12-03", "00:00"), at("2026-12-03", "23:00")))
        .containsExactly(
            span("2026-12-03", "08:00", "09:00"), span("2026-12-03", "10:00", "12:00"));
  }

  @Test
  void a_free_exception_adds_hours_that_join_the_usual_ones() {
    var more = changed(Change.FREE, hours("12:00", "14:00"));

    assertThat(more.covers(span("2026-12-03", "11:00", "13:00"))).isTrue();
  }

  @Test
  void hours_until_midnight_join_those_of_the_next_day() {
    var availability =
        new Availability(
            BRUSSELS,
            Map.of(
                DayOfWeek.THURSDAY, List.of(hours("20:00", "00:00")),
                DayOfWeek.FRIDAY, List.of(hours("00:00", "02:00"))),
            List.of());
    var night = new Span(at("2026-12-03", "23:30"), at("2026-12-04", "00:30"));

    assertThat(availability.covers(night)).isTrue();
    assertThat(availability.weeklyHours()).isEqualTo(6);
  }

  @Test
  void hours_that_end_before_they_start_are_refused() {
    assertThatThrownBy(() -> hours("12:00", "08:00")).isInstanceOf(IllegalArgumentException.class);
  }

  private Availability changed(Change change, Hours hours) {
    var changes = List.of(new DayChange(LocalDate.parse("2026-12-03"), change, hours));
    return new Availability(BRUSSELS, thursdays.weekly(), changes);
  }

  private static Availability on(DayOfWeek day, String from, String to) {
    return new Availability(BRUSSELS, Map.of(day, List.of(hours(from, to))), List.of());
  }

  private static Hours hours(String from, String to) {
    return new Hours(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static Span span(String date, String from, String to) {
    return new Span(at(date, from), at(date, to));
  }
}
