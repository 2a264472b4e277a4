package org.renkonto.appointment.opening;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Hours that come again.
 *
 * @param version the stored version, absent before the first save
 * @param units whose hours they are; empty: every counsellor's of the office
 * @param everyWeeks 1 for each week; weeks are counted from that of {@code validFrom}
 * @param weekOfMonth the 1st to 4th such weekday of a month only, 5 for the last; absent: all
 * @param validUntil the last day; absent: for ever
 */
@Document("opening-rules")
record OpeningRule(
    @Id UUID id,
    @JsonIgnore @Version @Nullable Long version,
    @Indexed UUID officeId,
    Set<UUID> units,
    DayOfWeek weekday,
    Hours hours,
    int everyWeeks,
    @Nullable Integer weekOfMonth,
    LocalDate validFrom,
    @Nullable LocalDate validUntil) {

  private static final int LAST = 5;

  OpeningRule {
    units = Set.copyOf(units);
  }

  boolean appliesOn(LocalDate day) {
    return day.getDayOfWeek() == weekday
        && !day.isBefore(validFrom)
        && (validUntil == null || !day.isAfter(validUntil))
        && isItsWeek(day)
        && isItsWeekOfMonth(day);
  }

  private boolean isItsWeek(LocalDate day) {
    var monday = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
    return ChronoUnit.WEEKS.between(validFrom.with(monday), day.with(monday)) % everyWeeks == 0;
  }

  private boolean isItsWeekOfMonth(LocalDate day) {
    if (weekOfMonth == null) {
      return true;
    }
    return weekOfMonth == LAST
        ? day.plusWeeks(1).getMonth() != day.getMonth()
        : (day.getDayOfMonth() - 1) / 7 + 1 == weekOfMonth;
  }
}
