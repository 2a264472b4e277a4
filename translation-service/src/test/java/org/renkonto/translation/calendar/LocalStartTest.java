package org.renkonto.translation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalStartTest {

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Brussels", "Europe/Berlin"})
  void a_start_that_the_clock_change_skips_is_refused(String zone) {
    for (var skipped : new String[] {"2026-03-29T02:00", "2026-03-29T02:30", "2027-03-28T02:59"}) {
      assertThatThrownBy(() -> start(skipped, zone, null).instant())
          .isInstanceOf(StartSkippedByClockChange.class);
      assertThatThrownBy(() -> start(skipped, zone, "+02:00").instant())
          .isInstanceOf(StartSkippedByClockChange.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Brussels", "Europe/Berlin"})
  void a_start_that_occurs_twice_needs_its_offset(String zone) {
    assertThatThrownBy(() -> start("2024-10-27T02:30", zone, null).instant())
        .isInstanceOf(StartOccursTwice.class);
    assertThat(start("2024-10-27T02:30", zone, "+02:00").instant())
        .isEqualTo("2024-10-27T00:30:00Z");
    assertThat(start("2024-10-27T02:30", zone, "+01:00").instant())
        .isEqualTo("2024-10-27T01:30:00Z");
    assertThat(start("2026-10-25T03:00", zone, null).instant()).isEqualTo("2026-10-25T02:00:00Z");
  }

  @Test
  void an_offset_that_does_not_fit_is_refused() {
    assertThatThrownBy(() -> start("2026-12-03T09:30", "Europe/Brussels", "+02:00").instant())
        .isInstanceOf(StartOffsetDoesNotFit.class);
    assertThatThrownBy(() -> start("2026-10-25T02:30", "Europe/Brussels", "Z").instant())
        .isInstanceOf(StartOffsetDoesNotFit.class);
  }

  @Test
  void an_ordinary_start_needs_no_offset() {
    assertThat(start("2026-12-03T09:30", "Europe/Brussels", null).instant())
        .isEqualTo("2026-12-03T08:30:00Z");
    assertThat(start("2026-07-03T09:30", "Europe/Berlin", "+02:00").instant())
        .isEqualTo("2026-07-03T07:30:00Z");
  }

  private static LocalStart start(String time, String zone, @Nullable String offset) {
    return new LocalStart(
        LocalDateTime.parse(time), ZoneId.of(zone), offset == null ? null : ZoneOffset.of(offset));
  }
}
