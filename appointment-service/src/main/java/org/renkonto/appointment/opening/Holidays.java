package org.renkonto.appointment.opening;

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
import org.renkonto.appointment.office.Office.HolidayCalendar;

/** The public holidays of a region from the Jollyday library, and the office's own closed days. */
final class Holidays {

  private static final Map<HolidayCalendar, Holidays> KNOWN = new ConcurrentHashMap<>();

  private final HolidayManager official;
  private final String[] region;
  private final Set<MonthDay> alsoClosed;
  private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

  private Holidays(HolidayCalendar calendar) {
    this.official = HolidayManager.getInstance(ManagerParameters.create(calendar.country()));
    this.region = calendar.region() == null ? new String[0] : new String[] {calendar.region()};
    this.alsoClosed =
        calendar.alsoClosed().stream()
            .map(day -> MonthDay.parse("--" + day))
            .collect(Collectors.toUnmodifiableSet());
  }

  static Holidays of(HolidayCalendar calendar) {
    return KNOWN.computeIfAbsent(calendar, Holidays::new);
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
