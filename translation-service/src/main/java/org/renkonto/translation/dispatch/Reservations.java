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

  /** Reserves the session's time; FITS or why not. */
  Fit hold(TranslationRequest request, UUID translatorId, Mode mode, Instant start, Instant end) {
    var d = request.details();
    var token = d.clientToken();
    return diaries.hold(
        translatorId,
        Commitment.held(
            request.id(),
            new Span(start, end),
            mode.needsTravel() ? d.place() : null,
            token == null ? null : new ClientKey(d.institutionId(), token),
            clock.instant()));
  }

  boolean countOffer(UUID translatorId, UUID offerId, LocalDate day, int most) {
    return diaries.countOffer(translatorId, offerId, day, most);
  }

  /**
   * Gives a reservation back, unless the request is the translator's. To be called only after the
   * request was seen in a version in which it cannot become so by a command already under way.
   */
  void releaseUnlessAssigned(UUID requestId, UUID translatorId) {
    if (requests.findById(requestId).filter(r -> isAssigned(r, translatorId)).isEmpty()) {
      diaries.release(translatorId, requestId);
    }
  }

  /** Settles what a crash between reservation and assignment left over. */
  @Scheduled(fixedDelayString = "PT30S")
  void settleLeftOvers() {
    for (var left : diaries.unsettled(clock.instant().minus(LEFT_OVER))) {
      settle(left.requestId(), left.translatorId());
    }
  }

  private void settle(UUID requestId, UUID translatorId) {
    var request = requests.findById(requestId);
    if (request.filter(r -> isAssigned(r, translatorId)).isPresent()) {
      diaries.book(translatorId, requestId);
      return;
    }
    try {
      // a new version: an acceptance that was stopped half-way cannot be saved any more
      request.ifPresent(requests::save);
      diaries.release(translatorId, requestId);
      log.info("gave back a reservation that was left over, request {}", requestId);
    } catch (OptimisticLockingFailureException changedMeanwhile) {
      log.debug("request {} changed meanwhile, looked at again in half a minute", requestId);
    }
  }

  private static boolean isAssigned(TranslationRequest request, UUID translatorId) {
    return request.current().map(Assignment::translatorId).filter(translatorId::equals).isPresent();
  }
}
