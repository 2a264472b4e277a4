package org.renkonto.translation.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.renkonto.translation.request.Assignment;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.ClientKey;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.DiaryDesk;
import org.renkonto.translation.translator.DiaryDesk.Unsettled;
import org.renkonto.translation.translator.Mode;
import org.renkonto.translation.translator.Span;
import org.renkonto.translation.translator.Timetable.Fit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Time reserved in a translator's diary before a request is given to the translator. The request is
 * the truth: a reservation that a crash left over is booked or given back by what it says.
 */
@Component
class Reservations {

  private static final Logger log = LoggerFactory.getLogger(Reservations.class);
  private static final Duration LEFT_OVER = Duration.ofMinutes(2);

  private final DiaryDesk diaries;
  private final TranslationRequests requests;
  private final Clock clock;

  Reservations(DiaryDesk diaries, TranslationRequests requests, Clock clock) {
    this.diaries = diaries;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Reserves the session's time; FITS or why not.
   *
   * @param hold the id of the command, for {@link #giveBack}
   */
  Fit hold(
      TranslationRequest request,
      UUID translatorId,
      Mode mode,
      Instant start,
      Instant end,
      UUID hold) {
    var d = request.details();
    var token = d.clientToken();
    return diaries.hold(
        translatorId,
        Commitment.held(
            request.id(),
            new Span(start, end),
            mode.needsTravel() ? d.place() : null,
            token == null ? null : new ClientKey(d.institutionId(), token),
            clock.instant(),
            hold));
  }

  boolean countOffer(UUID translatorId, UUID offerId, LocalDate day, int most) {
    return diaries.countOffer(translatorId, offerId, day, most);
  }

  /** Gives back what a command has reserved in vain; nothing when it has reserved nothing. */
  void giveBack(UUID translatorId, UUID requestId, UUID hold) {
    var promise = new Unsettled(translatorId, requestId, hold);
    if (diaries.isHeld(promise)) {
      settle(promise);
    }
  }

  /** Settles what a crash between reservation and assignment left over. */
  @Scheduled(fixedDelayString = "PT30S")
  void settleLeftOvers() {
    diaries.unsettled(clock.instant().minus(LEFT_OVER)).forEach(this::settle);
  }

  private void settle(Unsettled promise) {
    var request = requests.findById(promise.requestId());
    if (request.filter(r -> isAssigned(r, promise.translatorId())).isPresent()) {
      diaries.book(promise.translatorId(), promise.requestId());
      return;
    }
    try {
      // a new version first: a command that was stopped half-way cannot save the request any more
      request.ifPresent(requests::save);
      diaries.giveBack(promise);
    } catch (OptimisticLockingFailureException changedMeanwhile) {
      log.debug("request {} changed meanwhile, settled later", promise.requestId());
    }
  }

  private static boolean isAssigned(TranslationRequest request, UUID translatorId) {
    return request.current().map(Assignment::translatorId).filter(translatorId::equals).isPresent();
  }
}
