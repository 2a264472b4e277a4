package org.renkonto.translation.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some months.
 *
 * @param by what the rows of a month are split by
 * @param smallerThan counts from 1 to below this one are never shown
 */
record Report(Dimension by, int smallerThan, List<Month> months) {

  /**
   * One month.
   *
   * @param all the whole month
   * @param groups the groups that asked, or may have asked
   */
  record Month(YearMonth month, Row all, List<Row> groups) {}

  /**
   * The figures of one group. What is absent and named in {@code suppressed} is not shown; what is
   * absent otherwise is nought, or cannot be said of so few.
   *
   * @param hours held or agreed, to the quarter
   * @param fillRate filled of those that were filled or unmet, 0 to 1
   * @param medianMinutesToFill from asking to the assignment that held
   * @param medianHoursOfLead from asking to the start
   * @param suppressed the names of the figures that are held back
   */
  record Row(
      String group,
      @Nullable Integer requests,
      @Nullable Integer filled,
      @Nullable Integer open,
      @Nullable Integer rejected,
      Map<String, Integer> unmet,
      Map<String, Integer> cancelled,
      @Nullable Double hours,
      @Nullable Double fillRate,
      @Nullable Long medianMinutesToFill,
      @Nullable Long medianHoursOfLead,
      List<String> suppressed) {}
}
