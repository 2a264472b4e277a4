package org.renkonto.translation.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The table of answer windows. The first row that applies counts; where none does, the urgent rule.
 *
 * @param rows from the longest lead to the shortest
 * @param urgentShare one part in this many of the remaining time is left for the answer
 * @param urgentAtLeast the least time for an answer
 * @param beforeStart how long before the start every answer must be there
 */
@ConfigurationProperties("renkonto.answer-window")
public record AnswerWindowSettings(
    @DefaultValue List<Row> rows,
    @DefaultValue("3") int urgentShare,
    @DefaultValue("15m") Duration urgentAtLeast,
    @DefaultValue("30m") Duration beforeStart) {

  public AnswerWindowSettings {
    if (urgentShare < 2 || urgentAtLeast.isNegative() || beforeStart.isNegative()) {
      throw new IllegalArgumentException(
          "urgentShare is at least 2, urgentAtLeast and beforeStart are not negative");
    }
  }

  /**
   * One row: from how many working days of lead it applies, and until when the answer is due.
   *
   * @param leadWorkingDays the least number of working days between asking and the start
   * @param askedBefore applies on working days and before this clock time only; absent: always
   * @param answerInWorkingDays due this many working days later
   * @param nextWorkingDayAt due on the next working day at this clock time
   * @param sameDayAt due on the same day at this clock time
   */
  public record Row(
      int leadWorkingDays,
      @Nullable LocalTime askedBefore,
      @Nullable Integer answerInWorkingDays,
      @Nullable LocalTime nextWorkingDayAt,
      @Nullable LocalTime sameDayAt) {

    public Row {
      var given =
          (answerInWorkingDays == null ? 0 : 1)
              + (nextWorkingDayAt == null ? 0 : 1)
              + (sameDayAt == null ? 0 : 1);
      if (given != 1) {
        throw new IllegalArgumentException("a row has exactly one way to tell the deadline");
      }
    }
  }
}
