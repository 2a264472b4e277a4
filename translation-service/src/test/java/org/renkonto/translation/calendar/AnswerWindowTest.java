package org.renkonto.translation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkonto.translation.calendar.Shipped.ANSWER_WINDOW;
import static org.renkonto.translation.calendar.Shipped.EUPEN;
import static org.renkonto.translation.calendar.Shipped.eupen;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerWindowTest {

  @ParameterizedTest
  @CsvSource({
    // now,             start,            answer by
    "2026-11-23T11:00, 2026-12-21T09:00, 2026-11-27T11:00", // 20 working days ahead
    "2026-11-23T11:00, 2026-12-18T09:00, 2026-11-25T11:00", // 19
    "2026-11-23T11:00, 2026-12-07T09:00, 2026-11-25T11:00", // 10
    "2026-11-23T11:00, 2026-12-04T09:00, 2026-11-24T15:00", // 9
    "2026-11-23T16:59, 2026-11-25T09:00, 2026-11-24T15:00", // 2
    "2026-11-20T11:00, 2026-11-24T09:00, 2026-11-23T15:00", // 2, over the weekend
    "2026-11-23T13:59, 2026-11-24T09:00, 2026-11-23T16:30", // 1, in the morning
    "2026-11-20T10:00, 2026-11-23T09:00, 2026-11-20T16:30", // Friday for Monday
    "2026-04-03T10:00, 2026-04-07T09:00, 2026-04-03T16:30", // over Easter Monday
    "2026-11-23T14:00, 2026-11-24T08:00, 2026-11-23T20:00", // 1, too late in the day: a third
    "2026-11-22T20:00, 2026-11-23T08:00, 2026-11-23T00:00", // Sunday night for Monday morning
    "2026-11-22T10:00, 2026-11-23T10:00, 2026-11-22T18:00", // Sunday morning has no 16:30
    "2026-11-23T09:00, 2026-11-23T12:00, 2026-11-23T10:00", // same day
    "2026-11-23T09:00, 2026-11-23T10:00, 2026-11-23T09:20",
    "2026-11-23T09:00, 2026-11-23T09:45, 2026-11-23T09:15", // least window and cap meet
    "2026-11-23T09:00, 2026-11-23T09:30, 2026-11-23T09:10", // less than both: a third
    "2026-11-23T09:00, 2026-11-23T09:03, 2026-11-23T09:01",
    "2026-11-23T13:00, 2026-11-24T00:15, 2026-11-23T16:30",
  })
  void the_answer_is_due_by_the_table(String now, String start, String answerBy) {
    assertThat(ANSWER_WINDOW.deadline(eupen(now), eupen(start), EUPEN)).isEqualTo(eupen(answerBy));
  }

  @Test
  void the_answer_is_due_after_now_and_before_the_start_whatever_the_hour() {
    var random = new Random(3);
    for (var i = 0; i < 2_000; i++) {
      var now = eupen("2026-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(525_600)));
      var left = Duration.ofMinutes(1 + (long) Math.pow(10, random.nextDouble() * 4.7));
      var start = now.plus(left);
      var due = ANSWER_WINDOW.deadline(now, start, EUPEN);
      assertThat(due).as("now %s start %s", now, start).isAfter(now).isBefore(start);
      if (left.toMinutes() >= 45) {
        assertThat(due).isBeforeOrEqualTo(start.minus(Duration.ofMinutes(30)));
        assertThat(due).isAfterOrEqualTo(now.plus(Duration.ofMinutes(15)));
      }
    }
  }

  @Test
  void nothing_is_offered_for_a_start_in_the_past() {
    var now = eupen("2026-11-23T09:00");
    assertThatThrownBy(() -> ANSWER_WINDOW.deadline(now, now, EUPEN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
