package org.renkonto.translation.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
 * Time reserved in a translator's diary before a request is given to the translator. Each attempt
 * reserves under an id of its own and saves the request in the version that it read before. The
 * request is the truth: a reservation that a crash left over is booked or given back by what it
 * says.
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
   * @param hold the id of the attempt, which no other attempt has; for {@link #giveBack}
   */
  Fit hold(
      TranslationRequest request,
      UUID translatorId,
      Mode mode,
      Instant start,
      Instant end,
      UUID hold) {
    return diaries.hold(translatorId, promise(request, mode, start, end, hold));
  }

  private Commitment promise(
      TranslationRequest request, Mode mode, Instant start, Instant end, UUID hold) {
    var d = request.details();
    var token = d.clientToken();
    return Commitment.held(
        request.id(),
        new Span(start, end),
        mode.needsTravel() ? d.place() : null,
        token == null ? null : new ClientKey(d.institutionId(), token),
        clock.instant(),
        hold);
  }

  boolean countOffer(UUID translatorId, UUID offerId, LocalDate day, int most) {
    return diaries.countOffer(translatorId, offerId, day, most);
  }

  /** Gives back what attempts have reserved that are known to have failed. */
  void giveBack(UUID translatorId, Collection<UUID> holds) {
    if (!holds.isEmpty()) {
      diaries.giveBack(translatorId, holds);
    }
  }

  /** Books what the request's assignment needs, if it binds this translator now. */
  void book(UUID translatorId, UUID requestId) {
    requests.findById(requestId).ifPresent(request -> bookIfAssigned(request, translatorId));
  }

  private boolean bookIfAssigned(TranslationRequest request, UUID translatorId) {
    var bound = request.current().filter(a -> a.translatorId().equals(translatorId));
    bound.ifPresent(
        a -> diaries.book(translatorId, promise(request, a.mode(), a.start(), a.end(), a.id())));
    return bound.isPresent();
  }

  /** Settles what a crash between reservation and assignment left over. */
  @Scheduled(fixedDelayString = "PT30S")
  void settleLeftOvers() {
    diaries.unsettled(clock.instant().minus(LEFT_OVER)).forEach(this::settle);
  }

  private void settle(Unsettled promise) {
    var request = requests.findById(promise.requestId());
    if (request.filter(r -> bookIfAssigned(r, promise.translatorId())).isPresent()) {
      return;
    }
    try {
      // a new version first: the attempt read an older one, so it cannot save the request any more
      request.ifPresent(requests::save);
      diaries.giveBack(promise.translatorId(), List.of(promise.hold()));
    } catch (OptimisticLockingFailureException changedMeanwhile) {
      log.debug("request {} changed meanwhile, settled later", promise.requestId());
    }
  }
}
