package org.renkonto.translation.calendar;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The working time of each territory. */
@Component
@EnableConfigurationProperties({
  CalendarSettings.class,
  AnswerWindowSettings.class,
  NoticeSettings.class
})
public final class Calendars {

  private final Map<String, WorkingTime> byTerritory;

  public Calendars(CalendarSettings settings) {
    this.byTerritory =
        settings.calendars().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, office -> new WorkingTime(office.getValue())));
  }

  /**
   * The working time of the office that serves this territory.
   *
   * @throws IllegalStateException when the configuration has no calendar for it
   */
  public WorkingTime of(String territory) {
    var workingTime = byTerritory.get(territory);
    if (workingTime == null) {
      throw new IllegalStateException("no calendar is configured for territory " + territory);
    }
    return workingTime;
  }
}
