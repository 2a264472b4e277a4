package org.renkonto.translation.translator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.translation.translator.Availability.Change;
import org.renkonto.translation.translator.Availability.DayChange;
import org.renkonto.translation.translator.Availability.Hours;

/** An {@link Availability} as it is sent. */
record AvailabilityForm(
    @NotNull ZoneId zone,
    @NotNull @Size(max = 7)
        Map<DayOfWeek, @NotNull @Size(max = 8) List<@NotNull @Valid Range>> weekly,
    @Nullable @Size(max = 400) List<@NotNull @Valid Day> changes) {

  /** From one time of the clock to another; {@code to} 00:00 is the end of the day. */
  record Range(@NotNull LocalTime from, @NotNull LocalTime to) {

    private Hours hours() {
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new InvalidInput("hours", "%s does not come before %s".formatted(from, to));
      }
      return new Hours(from, to);
    }
  }

  /** Other hours on one day; without hours it is the whole day. */
  record Day(@NotNull LocalDate date, @NotNull Change change, @Nullable @Valid Range hours) {

    private DayChange dayChange() {
      return new DayChange(date, change, hours == null ? Hours.WHOLE_DAY : hours.hours());
    }
  }

  Availability availability() {
    var week =
        weekly.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, day -> day.getValue().stream().map(Range::hours).toList()));
    var days = Objects.requireNonNullElse(changes, List.<Day>of());
    return new Availability(zone, week, days.stream().map(Day::dayChange).toList());
  }
}
