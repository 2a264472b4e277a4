package org.renkonto.translation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.calendar.Shipped.EUPEN;
import static org.renkonto.translation.calendar.Shipped.NOTICE_RULE;
import static org.renkonto.translation.calendar.Shipped.eupen;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeRuleTest {

  @ParameterizedTest
  @CsvSource({
    // cancelled,       start
    "2026-11-24T09:59, 2026-11-25T14:00, IN_TIME",
    "2026-11-24T10:00, 2026-11-25T14:00, LATE",
    "2026-11-25T12:00, 2026-11-25T14:00, LATE",
    "2026-11-25T12:01, 2026-11-25T14:00, VERY_LATE",
    "2026-11-25T14:30, 2026-11-25T14:00, VERY_LATE",
    "2026-11-20T09:00, 2026-11-23T10:00, IN_TIME", // Friday morning for Monday
    "2026-11-20T11:00, 2026-11-23T10:00, LATE",
    "2026-11-22T11:00, 2026-11-23T10:00, LATE", // Sunday: two working hours are left
    "2026-11-22T11:00, 2026-11-23T09:00, VERY_LATE", // Sunday: one working hour is left
    "2026-04-03T09:00, 2026-04-07T11:00, IN_TIME", // before Easter Monday
    "2026-04-06T09:00, 2026-04-07T11:00, LATE",
    "2026-11-23T16:50, 2026-11-24T08:00, VERY_LATE", // the evening before an early start
  })
  void notice_is_counted_in_working_time(String cancelled, String start, Notice notice) {
    assertThat(NOTICE_RULE.classify(eupen(cancelled), eupen(start), EUPEN)).isEqualTo(notice);
  }
}
