package org.renkonto.translation.calendar;

import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Classes a cancellation by its notice in working time (interpreting.md R13). Free until 10:00 on
 * the working day before, as Flanders has it (interpreting.md A4).
 */
@Component
public final class NoticeRule {

  private final NoticeSettings settings;

  public NoticeRule(NoticeSettings settings) {
    this.settings = settings;
  }

  /** The class of a cancellation at this instant, of a session that starts then. */
  public Notice classify(Instant cancelledAt, Instant start, WorkingTime office) {
    var dayBefore = office.previousWorkingDay(office.dateOf(start));
    if (cancelledAt.isBefore(office.at(dayBefore, settings.inTimeUntil()))) {
      return Notice.IN_TIME;
    }
    var left = office.between(cancelledAt, start);
    return left.compareTo(settings.veryLateBelow()) < 0 ? Notice.VERY_LATE : Notice.LATE;
  }
}
