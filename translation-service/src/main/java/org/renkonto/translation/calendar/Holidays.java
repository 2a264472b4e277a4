package org.renkonto.translation.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The public holidays of a region from the Jollyday library, and the office's own closed days. */
final class Holidays {

  private final HolidayManager official;
  private final String[] region;
  private final Set<MonthDay> alsoClosed;
  private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

  Holidays(String country, @Nullable String region, Set<MonthDay> alsoClosed) {
    this.official = HolidayManager.getInstance(ManagerParameters.create(country));
    this.region = region == null ? new String[0] : new String[] {region};
    this.alsoClosed = Set.copyOf(alsoClosed);
  }

  boolean contains(LocalDate day) {
    return alsoClosed.contains(MonthDay.from(day))
        || byYear.computeIfAbsent(day.getYear(), this::of).contains(day);
  }

  private Set<LocalDate> of(int year) {
    return official.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region).stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
