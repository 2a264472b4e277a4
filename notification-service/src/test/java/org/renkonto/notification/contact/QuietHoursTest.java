package org.renkonto.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  private final QuietHours night =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), BRUSSELS);

  @Test
  void a_night_lasts_over_midnight() {
    var morning = Instant.parse("2026-12-02T06:00:00Z");

    assertThat(night.endOf(Instant.parse("2026-12-01T21:00:00Z"))).contains(morning);
    assertThat(night.endOf(Instant.parse("2026-12-02T05:59:00Z"))).contains(morning);
  }

  @Test
  void the_day_is_not_quiet() {
    assertThat(night.endOf(Instant.parse("2026-12-02T06:00:00Z"))).isEmpty();
    assertThat(night.endOf(Instant.parse("2026-12-02T20:59:59Z"))).isEmpty();
  }

  @Test
  void a_quiet_noon_ends_the_same_day() {
    var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30), BRUSSELS);

    assertThat(noon.endOf(Instant.parse("2026-12-02T11:15:00Z")))
        .contains(Instant.parse("2026-12-02T12:30:00Z"));
    assertThat(noon.endOf(Instant.parse("2026-12-02T12:30:00Z"))).isEmpty();
  }

  @Test
  void the_clock_change_does_not_move_the_end() {
    // night of 28 to 29 March 2026: at 2 the clock jumps to 3
    assertThat(night.endOf(Instant.parse("2026-03-28T23:00:00Z")))
        .contains(Instant.parse("2026-03-29T05:00:00Z"));
  }

  @Test
  void they_are_stored_as_local_times_whatever_the_machines_zone() {
    assertThat(night.text()).isEqualTo("22:00/07:00/Europe/Brussels");
    assertThat(QuietHours.parse(night.text())).isEqualTo(night);
  }
}
