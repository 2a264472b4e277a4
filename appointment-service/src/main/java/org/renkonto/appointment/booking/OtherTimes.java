package org.renkonto.appointment.booking;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.page.LinkPage.Choice;
import org.renkonto.appointment.slot.Slot;
import org.springframework.stereotype.Component;

/** The times that a page offers for an appointment: two weeks, and not more than one can read. */
@Component
class OtherTimes {

  private static final int DAYS = 14;
  private static final int ENOUGH = 60;

  private final ChangeDesk changes;
  private final Offices offices;
  private final Clock clock;

  OtherTimes(ChangeDesk changes, Offices offices, Clock clock) {
    this.changes = changes;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * The free times.
   *
   * @param from the first day, as the page's address has it; anything else is today
   */
  Choice from(@Nullable String from, Appointment appointment) {
    var office = offices.office(appointment.details().officeId());
    var first = firstDay(from, office);
    var next = first.plusDays(DAYS);
    var starts =
        changes
            .otherTimes(
                appointment,
                first.atStartOfDay(office.zone()).toInstant(),
                next.atStartOfDay(office.zone()).toInstant())
            .stream()
            .map(Slot::start)
            .map(start -> start.atZone(office.zone()))
            .toList();
    if (starts.size() <= ENOUGH) {
      return new Choice(starts, next);
    }
    var last = starts.get(ENOUGH - 1).toLocalDate(); // whole days, or some could not be reached
    var shown = starts.stream().filter(start -> !start.toLocalDate().isAfter(last)).toList();
    return new Choice(shown, last.plusDays(1));
  }

  /** Today, or a day asked for that is later and within a year. */
  private LocalDate firstDay(@Nullable String from, Office office) {
    var today = office.dateOf(clock.instant());
    try {
      var wished = from == null ? today : LocalDate.parse(from);
      return wished.isBefore(today) || wished.isAfter(today.plusYears(1)) ? today : wished;
    } catch (DateTimeException notADay) {
      return today;
    }
  }
}
