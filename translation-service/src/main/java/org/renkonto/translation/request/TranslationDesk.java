package org.renkonto.translation.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.calendar.Calendars;
import org.renkonto.translation.calendar.NoticeRule;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.translator.DiaryDesk;
import org.renkonto.translation.translator.Mode;
import org.springframework.stereotype.Service;

/** Takes what institutions and dispatchers want of a request, and what appointments need. */
@Service
public class TranslationDesk {

  /**
   * An institution asks for a translator.
   *
   * @param start local time at the place; {@code offset} only where the clock shows it twice
   * @param latestStart local too; absent where the time is fixed; {@code latestOffset} as above
   * @param postcode absent where it takes place at the institution, or nowhere
   * @param appointment that it is for; absent where it is for none
   */
  public record RequestTranslation(
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
      Wished wished,
      @Nullable ForAppointment appointment) {}

  private final TranslationRequests requests;
  private final Intake intake;
  private final Calendars calendars;
  private final NoticeRule notices;
  private final DiaryDesk diaries;
  private final Clock clock;

  TranslationDesk(
      TranslationRequests requests,
      Intake intake,
      Calendars calendars,
      NoticeRule notices,
      DiaryDesk diaries,
      Clock clock) {
    this.requests = requests;
    this.intake = intake;
    this.calendars = calendars;
    this.notices = notices;
    this.diaries = diaries;
    this.clock = clock;
  }

  /**
   * Takes a request; one with this id that is there already stays as it is.
   *
   * @throws org.renkonto.platform.web.Refusal when it may not be asked for
   */
  public TranslationRequest handle(RequestTranslation command) {
    var before = requests.findById(command.id());
    if (before.isPresent()) {
      return before.get(); // repeated after a crash, with the same key
    }
    var now = clock.instant();
    var checked = intake.check(command);
    return requests.save(
        TranslationRequest.submit(
            command.id(),
            checked.details(),
            command.appointment(),
            checked.needsApproval(),
            intake.searchFrom(checked.details(), now),
            now));
  }

  void approve(UUID id) {
    var now = clock.instant();
    requests.change(
        () -> requests.findById(id).orElseThrow(),
        request -> request.approve(intake.searchFrom(request.details(), now), now));
  }

  void reject(UUID id, RejectionReason reason) {
    requests.change(
        () -> requests.findById(id).orElseThrow(),
        request -> request.reject(reason, clock.instant()));
  }

  TranslationRequest cancel(UUID id, CancelledBy by) {
    return cancel(id, by, clock.instant());
  }

  /**
   * Cancels the request. The translator's time is free at once; should a crash fall between, the
   * event frees it.
   *
   * @param at when it was cancelled, which decides its class
   */
  public TranslationRequest cancel(UUID id, CancelledBy by, Instant at) {
    var bound = new AtomicReference<@Nullable UUID>();
    var cancelled =
        requests.change(
            () -> requests.findById(id).orElseThrow(),
            request -> {
              bound.set(request.current().map(Assignment::translatorId).orElse(null));
              cancel(request, by, at);
            });
    var translator = bound.get();
    if (translator != null) {
      diaries.release(translator, id);
    }
    return cancelled;
  }

  private void cancel(TranslationRequest request, CancelledBy by, Instant at) {
    var start = request.current().map(Assignment::start).orElse(request.details().earliestStart());
    var office = calendars.of(request.details().place().territory());
    request.cancel(by, notices.classify(at, start, office), clock.instant());
  }
}
