package org.renkonto.translation.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.renkonto.translation.calendar.AnswerWindow;
import org.renkonto.translation.calendar.Calendars;
import org.renkonto.translation.calendar.WorkingTime;
import org.renkonto.translation.request.Details;
import org.springframework.stereotype.Component;

/** Until when each step waits, in the working time of the office that serves the place. */
@Component
class Deadlines {

  private static final Duration STEP = Duration.ofMinutes(15);

  private final Calendars calendars;
  private final AnswerWindow window;
  private final DispatchSettings settings;

  Deadlines(Calendars calendars, AnswerWindow window, DispatchSettings settings) {
    this.calendars = calendars;
    this.window = window;
    this.settings = settings;
  }

  WorkingTime office(Details details) {
    return calendars.of(details.place().territory());
  }

  Instant answer(Details details, Instant now) {
    return window.deadline(now, earliestStart(details, now), office(details));
  }

  /** The first start of the window that can still be reached, in steps from the wished one. */
  Instant earliestStart(Details details, Instant now) {
    var reachable = now.plus(settings.lastMoment());
    var start = details.earliestStart();
    while (start.isBefore(reachable) && start.plus(STEP).isBefore(details.latestStart())) {
      start = start.plus(STEP);
    }
    return start.isBefore(reachable) ? details.latestStart() : start;
  }

  /** After this nobody is asked any more. */
  Instant lastMoment(Details details) {
    return details.latestStart().minus(settings.lastMoment());
  }

  Instant objection(Details details, Instant start, Instant now) {
    var until = office(details).plus(now, settings.objectionWindow());
    var latest = start.minus(settings.lastMoment());
    return until.isBefore(latest) ? until : latest;
  }

  Instant report(Details details, Instant end) {
    return office(details).plusWorkingDays(end, settings.reportWithinDays());
  }

  Instant attestation(Details details, Instant now) {
    return office(details).plusWorkingDays(now, settings.attestWithinDays());
  }

  Instant freeCapacityRetry(Details details, Instant now) {
    var later = office(details).plus(now, settings.freeCapacityRetry());
    return later.isBefore(lastMoment(details)) ? later : lastMoment(details);
  }

  /** When the office opens again on another day. */
  Instant nextOpening(Details details, Instant now) {
    var office = office(details);
    return office.plus(
        office.at(office.nextWorkingDay(office.dateOf(now)), LocalTime.MIN), Duration.ZERO);
  }
}
