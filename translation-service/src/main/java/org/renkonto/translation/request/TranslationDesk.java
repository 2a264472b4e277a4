package org.renkonto.translation.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.translation.calendar.Calendars;
import org.renkonto.translation.calendar.LocalStart;
import org.renkonto.translation.calendar.NoticeRule;
import org.renkonto.translation.institution.EligibilityPolicy;
import org.renkonto.translation.institution.Institution;
import org.renkonto.translation.institution.Institutions;
import org.renkonto.translation.institution.Priority;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.place.Places;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.translator.DiaryDesk;
import org.renkonto.translation.translator.Mode;
import org.springframework.stereotype.Service;

/** Takes what institutions and dispatchers want of a request. */
@Service
class TranslationDesk {

  private static final Duration WIDEST_WINDOW = Duration.ofHours(12);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /**
   * An institution asks for a translator.
   *
   * @param start local time at the place; {@code offset} only where the clock shows it twice
   * @param latestStart local too; absent where the time is fixed; {@code latestOffset} as above
   */
  record RequestTranslation(
      UUID id,
      UUID institutionId,
      String language,
      @Nullable String variety,
      String targetLanguage,
      List<Mode> modes,
      LocalDateTime start,
      @Nullable LocalDateTime latestStart,
      @Nullable ZoneOffset offset,
      @Nullable ZoneOffset latestOffset,
      ZoneId zone,
      int durationMinutes,
      @Nullable String postcode,
      @Nullable String place,
      Setting setting,
      @Nullable String clientToken,
      Required required,
      Wished wished) {}

  private final TranslationRequests requests;
  private final Institutions institutions;
  private final EligibilityPolicy policy;
  private final Languages languages;
  private final Places places;
  private final Calendars calendars;
  private final NoticeRule notices;
  private final DiaryDesk diaries;
  private final RequestSettings settings;
  private final Clock clock;

  TranslationDesk(
      TranslationRequests requests,
      Institutions institutions,
      EligibilityPolicy policy,
      Languages languages,
      Places places,
      Calendars calendars,
      NoticeRule notices,
      DiaryDesk diaries,
      RequestSettings settings,
      Clock clock) {
    this.requests = requests;
    this.institutions = institutions;
    this.policy = policy;
    this.languages = languages;
    this.places = places;
    this.calendars = calendars;
    this.notices = notices;
    this.diaries = diaries;
    this.settings = settings;
    this.clock = clock;
  }

  TranslationRequest handle(RequestTranslation command) {
    var before = requests.findById(command.id());
    if (before.isPresent()) {
      return before.get(); // repeated after a crash, with the same key
    }
    var now = clock.instant();
    var institution = institutions.approved(command.institutionId());
    languages.find(command.language(), command.variety());
    languages.find(command.language(), command.wished().variety());
    languages.find(command.targetLanguage());
    if (command.language().equals(command.targetLanguage())) {
      throw new InvalidInput("targetLanguage", "is the language itself");
    }
    var place = place(command, institution);
    var decision = policy.decide(institution.profile().type(), command.setting(), place).orRefuse();
    var details = details(command, institution, place, decision.priority(), now);
    return requests.save(
        TranslationRequest.submit(
            command.id(), details, decision.needsApproval(), searchFrom(details, now), now));
  }

  void approve(UUID id) {
    var now = clock.instant();
    requests.change(
        () -> requests.findById(id).orElseThrow(),
        request -> request.approve(searchFrom(request.details(), now), now));
  }

  void reject(UUID id, RejectionReason reason) {
    requests.change(
        () -> requests.findById(id).orElseThrow(),
        request -> request.reject(reason, clock.instant()));
  }

  /**
   * Cancels the request. The translator's time is free at once; should a crash fall between, the
   * event frees it.
   */
  TranslationRequest cancel(UUID id, CancelledBy by) {
    var bound = new AtomicReference<@Nullable UUID>();
    var cancelled =
        requests.change(
            () -> requests.findById(id).orElseThrow(),
            request -> {
              bound.set(request.current().map(Assignment::translatorId).orElse(null));
              cancel(request, by);
            });
    var translator = bound.get();
    if (translator != null) {
      diaries.release(translator, id);
    }
    return cancelled;
  }

  private void cancel(TranslationRequest request, CancelledBy by) {
    var now = clock.instant();
    var start = request.current().map(Assignment::start).orElse(request.details().earliestStart());
    var office = calendars.of(request.details().place().territory());
    request.cancel(by, notices.classify(now, start, office), now);
  }

  private Place place(RequestTranslation command, Institution institution) {
    if (command.postcode() != null) {
      return places.find(command.postcode(), command.place());
    }
    if (command.modes().contains(Mode.ON_SITE)) {
      throw new InvalidInput("place", "is needed for a session on site");
    }
    return places.find(institution.profile().postcode(), institution.profile().place());
  }

  private Details details(
      RequestTranslation command,
      Institution institution,
      Place place,
      Priority priority,
      Instant now) {
    var start = new LocalStart(command.start(), command.zone(), command.offset()).instant();
    var latest =
        command.latestStart() == null
            ? start
            : new LocalStart(command.latestStart(), command.zone(), command.latestOffset())
                .instant();
    checkTimes(start, latest, now);
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
  private Instant searchFrom(Details details, Instant now) {
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
