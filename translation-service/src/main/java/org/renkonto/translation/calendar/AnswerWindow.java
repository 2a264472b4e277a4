package org.renkonto.translation.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import org.renkonto.translation.calendar.AnswerWindowSettings.Row;
import org.springframework.stereotype.Component;

/**
 * Until when an offer may be answered. The table follows the deadlines of Sweden's framework
 * agreement (interpreting.md A7); the urgent rule is ours and works at night and on Sundays too.
 */
@Component
public final class AnswerWindow {

  private final AnswerWindowSettings settings;

  public AnswerWindow(AnswerWindowSettings settings) {
    this.settings = settings;
  }

  /**
   * The deadline of an offer made now for a session that starts then; always after now and before
   * the start.
   *
   * <p>An answer is due half an hour before the start at the latest, and there is at least a
   * quarter of an hour for it. Where less than both together is left, a third of the time left is
   * what there is.
   *
   * @throws IllegalArgumentException when the start is not after now
   */
  public Instant deadline(Instant now, Instant start, WorkingTime office) {
    if (!now.isBefore(start)) {
      throw new IllegalArgumentException("nothing is offered for a start in the past");
    }
    var left = Duration.between(now, start);
    var share = left.dividedBy(settings.urgentShare());
    var latest = start.minus(settings.beforeStart());
    if (latest.isBefore(now.plus(settings.urgentAtLeast()))) {
      return now.plus(share);
    }
    var wished = wished(now, start, office, share);
    return wished.isBefore(latest) ? wished : latest;
  }

  private Instant wished(Instant now, Instant start, WorkingTime office, Duration share) {
    var today = office.dateOf(now);
    var lead = office.workingDaysBetween(today, office.dateOf(start));
    for (var row : settings.rows()) {
      if (lead >= row.leadWorkingDays() && inTime(row, now, office)) {
        return due(row, now, office);
      }
    }
    var atLeast = settings.urgentAtLeast();
    return now.plus(share.compareTo(atLeast) < 0 ? atLeast : share);
  }

  private static boolean inTime(Row row, Instant now, WorkingTime office) {
    return row.askedBefore() == null
        || (office.isWorkingDay(office.dateOf(now))
            && LocalTime.ofInstant(now, office.zone()).isBefore(row.askedBefore()));
  }

  private static Instant due(Row row, Instant now, WorkingTime office) {
    if (row.answerInWorkingDays() != null) {
      return office.plusWorkingDays(now, row.answerInWorkingDays());
    }
    var today = office.dateOf(now);
    if (row.nextWorkingDayAt() != null) {
      return office.at(office.nextWorkingDay(today), row.nextWorkingDayAt());
    }
    return office.at(today, Objects.requireNonNull(row.sameDayAt()));
  }
}
