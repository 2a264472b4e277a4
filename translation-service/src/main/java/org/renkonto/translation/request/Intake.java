package org.renkonto.translation.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.translation.calendar.Calendars;
import org.renkonto.translation.calendar.LocalStart;
import org.renkonto.translation.institution.EligibilityPolicy;
import org.renkonto.translation.institution.Institution;
import org.renkonto.translation.institution.Institutions;
import org.renkonto.translation.institution.Priority;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.place.Places;
import org.renkonto.translation.request.TranslationDesk.RequestTranslation;
import org.renkonto.translation.translator.Mode;
import org.springframework.stereotype.Component;

/** Checks what is asked for before it becomes a request. */
@Component
class Intake {

  private static final Duration WIDEST_WINDOW = Duration.ofHours(12);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** What may be asked for, and whether a dispatcher looks at it first. */
  record Checked(Details details, boolean needsApproval) {}

  private final Institutions institutions;
  private final EligibilityPolicy policy;
  private final Languages languages;
  private final Places places;
  private final Calendars calendars;
  private final RequestSettings settings;
  private final Clock clock;

  Intake(
      Institutions institutions,
      EligibilityPolicy policy,
      Languages languages,
      Places places,
      Calendars calendars,
      RequestSettings settings,
      Clock clock) {
    this.institutions = institutions;
    this.policy = policy;
    this.languages = languages;
    this.places = places;
    this.calendars = calendars;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What is asked for, when it may be.
   *
   * @throws org.renkonto.platform.web.Refusal when it may not
   */
  Checked check(RequestTranslation command) {
    var institution = institutions.approved(command.institutionId());
    languages.find(command.language(), command.variety());
    languages.find(command.language(), command.wished().variety());
    languages.find(command.targetLanguage());
    if (command.language().equals(command.targetLanguage())) {
      throw new InvalidInput("targetLanguage", "is the language itself");
    }
    var place = place(command, institution);
    var decision = policy.decide(institution.profile().type(), command.setting(), place).orRefuse();
    var details = details(command, institution, place, decision.priority());
    return new Checked(details, decision.needsApproval());
  }

  private Place place(RequestTranslation command, Institution institution) {
    if (command.postcode() != null) {
      return places.find(command.postcode(), command.place());
    }
    if (command.appointment() == null && command.modes().contains(Mode.ON_SITE)) {
      throw new InvalidInput("place", "is needed for a session on site");
    }
    return places.find(institution.profile().postcode(), institution.profile().place());
  }

  private Details details(
      RequestTranslation command, Institution institution, Place place, Priority priority) {
    var start = new LocalStart(command.start(), command.zone(), command.offset()).instant();
    var latest =
        command.latestStart() == null
            ? start
            : new LocalStart(command.latestStart(), command.zone(), command.latestOffset())
                .instant();
    checkTimes(start, latest, clock.instant());
    calendars.of(place.territory()).checkClock(command.zone(), start, latest);
    return new Details(
        institution.id(),
        institution.profile().type(),
        institution.profile().contactSubject(),
        command.language(),
        command.variety(),
        command.targetLanguage(),
        List.copyOf(new LinkedHashSet<>(command.modes())),
        start,
        latest,
        command.durationMinutes(),
        command.zone(),
        place,
        command.setting(),
        command.clientToken(),
        command.required(),
        command.wished(),
        priority);
  }

  private void checkTimes(Instant start, Instant latest, Instant now) {
    if (!start.isAfter(now)) {
      throw StartNotPossible.past();
    }
    if (start.isAfter(now.plus(Duration.ofDays(settings.daysAhead())))) {
      throw StartNotPossible.tooFar(settings.daysAhead());
    }
    if (latest.isBefore(start) || latest.isAfter(start.plus(WIDEST_WINDOW))) {
      throw new InvalidInput("latestStart", "must lie within 12 hours after the start");
    }
  }

  /** Requests of free capacity let everybody else choose first. */
  Instant searchFrom(Details details, Instant now) {
    if (details.priority() != Priority.FREE_CAPACITY) {
      return now;
    }
    var office = calendars.of(details.place().territory());
    var day = office.dateOf(details.earliestStart());
    for (int i = 0; i < settings.freeCapacityDays(); i++) {
      day = office.previousWorkingDay(day);
    }
    var from = office.at(day, MORNING);
    return from.isAfter(now) ? from : now;
  }
}
