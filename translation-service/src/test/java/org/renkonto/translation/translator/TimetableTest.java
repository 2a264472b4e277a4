package org.renkonto.translation.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.ST_VITH;
import static org.renkonto.translation.translator.Someone.TRAVEL;
import static org.renkonto.translation.translator.Someone.at;
import static org.renkonto.translation.translator.Someone.booked;
import static org.renkonto.translation.translator.Someone.hourAt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.translator.Timetable.Fit;

class TimetableTest {

  private final Timetable eupenAtTen = of(booked("r1", "10:00", EUPEN));

  @Test
  void two_sessions_at_the_same_time_do_not_fit() {
    assertThat(fit(eupenAtTen, "10:30", EUPEN)).isEqualTo(Fit.OVERLAP);
    assertThat(fit(eupenAtTen, "10:59", null)).isEqualTo(Fit.OVERLAP);
  }

  @Test
  void remote_sessions_may_touch() {
    assertThat(fit(of(booked("r1", "10:00")), "11:00", null)).isEqualTo(Fit.FITS);
  }

  @Test
  void the_journey_from_the_previous_place_must_fit() {
    assertThat(fit(eupenAtTen, "11:30", ST_VITH)).isEqualTo(Fit.TRAVEL);
    assertThat(fit(eupenAtTen, "13:00", ST_VITH)).isEqualTo(Fit.FITS);
  }

  @Test
  void the_journey_to_the_next_place_must_fit() {
    assertThat(fit(eupenAtTen, "08:30", ST_VITH)).isEqualTo(Fit.TRAVEL);
    assertThat(fit(eupenAtTen, "07:00", ST_VITH)).isEqualTo(Fit.FITS);
  }

  @Test
  void a_remote_session_needs_no_journey() {
    assertThat(fit(eupenAtTen, "11:00", null)).isEqualTo(Fit.FITS);
  }

  @Test
  void a_remote_session_must_not_eat_up_the_time_of_a_journey() {
    var busy = of(booked("r1", "09:00", EUPEN), booked("r2", "11:30", ST_VITH));

    assertThat(fit(busy, "10:15", null)).isEqualTo(Fit.TRAVEL);
    assertThat(fit(of(booked("r1", "08:00", EUPEN), booked("r2", "11:30", ST_VITH)), "10:15", null))
        .isEqualTo(Fit.FITS);
  }

  @Test
  void a_journey_does_not_run_through_a_remote_session() {
    var busy = of(booked("r1", "09:00", EUPEN), booked("r2", "10:15"));

    assertThat(fit(busy, "11:30", ST_VITH)).isEqualTo(Fit.TRAVEL);
    assertThat(fit(busy, "12:30", ST_VITH)).isEqualTo(Fit.FITS);
  }

  @Test
  void the_promise_that_is_judged_again_does_not_stand_in_its_own_way() {
    assertThat(fit(eupenAtTen.without(Someone.id("r1")), "10:30", EUPEN)).isEqualTo(Fit.FITS);
  }

  @Test
  void slack_is_what_remains_after_the_journey() {
    var journey = TRAVEL.minutes(EUPEN, ST_VITH);

    assertThat(eupenAtTen.slackMinutes(hourAt("13:00"), ST_VITH, TRAVEL)).isEqualTo(120 - journey);
    assertThat(of().slackMinutes(hourAt("13:00"), ST_VITH, TRAVEL))
        .isEqualTo(Timetable.NO_NEIGHBOUR);
  }

  @Test
  void sessions_at_one_place_within_the_hour_are_chained() {
    assertThat(eupenAtTen.isChained(hourAt("11:30"), EUPEN, 60)).isTrue();
    assertThat(eupenAtTen.isChained(hourAt("12:30"), EUPEN, 60)).isFalse();
    assertThat(eupenAtTen.isChained(hourAt("11:30"), ST_VITH, 60)).isFalse();
  }

  @Test
  void only_near_promises_are_kept_for_judging() {
    var near = new Span(at("2026-12-04", "12:00"), at("2026-12-04", "13:00"));
    var far = new Span(at("2026-12-06", "12:00"), at("2026-12-06", "13:00"));

    assertThat(eupenAtTen.near(near, 36).commitments()).hasSize(1);
    assertThat(eupenAtTen.near(far, 36).commitments()).isEmpty();
  }

  private static Timetable of(Commitment... commitments) {
    return new Timetable(List.of(commitments));
  }

  private static Fit fit(Timetable timetable, String time, @Nullable Place place) {
    return timetable.fits(hourAt(time), place, TRAVEL);
  }
}
