package org.renkonto.notification.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.notification.appointment.Reminder.THREE_HOURS;
import static org.renkonto.notification.appointment.Reminder.TWO_DAYS;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderTest {

  private static final Instant START = Instant.parse("2026-12-08T08:00:00Z");
  private static final Instant LONG_AGO = START.minus(Duration.ofDays(14));

  @Test
  void who_booked_long_ago_is_reminded_two_days_and_three_hours_before() {
    assertThat(Reminder.next(START, LONG_AGO, LONG_AGO)).contains(TWO_DAYS);
    assertThat(TWO_DAYS.due(START)).isEqualTo("2026-12-06T08:00:00Z");
    assertThat(THREE_HOURS.due(START)).isEqualTo("2026-12-08T05:00:00Z");
  }

  @Test
  void who_was_reminded_two_days_before_is_reminded_again_three_hours_before() {
    assertThat(next(before(48), before(48))).contains(THREE_HOURS);
  }

  @Test
  void who_was_reminded_of_the_same_time_twice_is_not_reminded_again() {
    assertThat(next(before(3), before(3))).isEmpty();
  }

  @Test
  void who_booked_less_than_two_days_before_is_reminded_three_hours_before_only() {
    assertThat(next(before(47), before(47))).contains(THREE_HOURS);
  }

  @Test
  void who_was_told_within_the_hour_before_a_reminder_does_not_need_it() {
    assertThat(next(before(48).minus(Duration.ofMinutes(59)), before(48))).contains(THREE_HOURS);
    assertThat(next(before(48).minus(Duration.ofMinutes(60)), before(48))).contains(TWO_DAYS);
    assertThat(next(before(4).plusMillis(1), before(3))).isEmpty();
  }

  @Test
  void a_reminder_that_is_late_is_sent_until_the_next_one_would_say_the_same() {
    assertThat(next(LONG_AGO, before(3).minusMillis(1))).contains(TWO_DAYS);
    assertThat(next(LONG_AGO, before(3))).contains(THREE_HOURS);
  }

  @Test
  void nobody_is_reminded_when_it_has_begun() {
    assertThat(next(LONG_AGO, START.minusMillis(1))).contains(THREE_HOURS);
    assertThat(next(LONG_AGO, START)).isEmpty();
  }

  private static Optional<Reminder> next(Instant told, Instant now) {
    return Reminder.next(START, told, now);
  }

  private static Instant before(int hours) {
    return START.minus(Duration.ofHours(hours));
  }
}
