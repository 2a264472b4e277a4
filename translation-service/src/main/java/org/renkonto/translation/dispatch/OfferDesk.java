package org.renkonto.translation.dispatch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.web.Refusal;
import org.renkonto.platform.work.Turns;
import org.renkonto.translation.request.Offer;
import org.renkonto.translation.request.OfferGone;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Timetable.Fit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Takes the answers of translators. An acceptance first reserves the time in the translator's diary
 * (never two sessions that overlap), then saves the request by its version (the first one wins). A
 * crash in between leaves a reservation that {@link Reservations} gives back.
 */
@Service
@PreAuthorize("hasRole('TRANSLATOR')")
class OfferDesk {

  private final TranslationRequests requests;
  private final Reservations reservations;
  private final CandidateRanking ranking;
  private final Deadlines deadlines;
  private final Ids ids;
  private final Clock clock;

  /** All who are asked at once may answer at once, and each writes two documents to win or lose. */
  private final Turns turns = new Turns();

  OfferDesk(
      TranslationRequests requests,
      Reservations reservations,
      CandidateRanking ranking,
      Deadlines deadlines,
      Ids ids,
      Clock clock) {
    this.requests = requests;
    this.reservations = reservations;
    this.ranking = ranking;
    this.deadlines = deadlines;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The translator accepts; once more by the same translator changes nothing.
   *
   * @throws OfferGone (409) when it is answered, over, or somebody else was faster
   * @throws OfferVoid (409) when the translator may not come any more
   * @throws TranslatorNotFree (409) when the time is promised to another session
   */
  TranslationRequest accept(UUID offerId, UUID translatorId) {
    return turns.take(load(offerId, translatorId).id(), () -> acceptNow(offerId, translatorId));
  }

  private TranslationRequest acceptNow(UUID offerId, UUID translatorId) {
    var tried = new ArrayList<UUID>();
    try {
      return requests.changeUnless(
          () -> load(offerId, translatorId),
          request -> stands(request, offerId),
          request -> accept(request, offerId, tried));
    } catch (Refusal | OptimisticLockingFailureException lost) {
      reservations.giveBack(translatorId, tried);
      throw lost;
    }
  }

  /** Whether it was accepted before and binds now. */
  private static boolean stands(TranslationRequest request, UUID offerId) {
    return request.current().filter(bound -> bound.id().equals(offerId)).isPresent();
  }

  private void accept(TranslationRequest request, UUID offerId, List<UUID> tried) {
    var now = clock.instant();
    var offer = request.answerable(offerId, now);
    if (!ranking.stillSuits(request, offer.translatorId(), offer.mode(), now)) {
      throw new OfferVoid();
    }
    tried.add(ids.unrepeated());
    var fit =
        reservations.hold(
            request,
            offer.translatorId(),
            offer.mode(),
            offer.start(),
            offer.end(),
            tried.getLast());
    if (fit != Fit.FITS) {
      throw new TranslatorNotFree(fit);
    }
    request.accept(offerId, deadlines.report(request.details(), offer.end()), now);
  }

  /** The translator declines, without a reason; once more changes nothing. */
  TranslationRequest refuse(UUID offerId, UUID translatorId) {
    return requests.changeUnless(
        () -> load(offerId, translatorId),
        request -> request.offer(offerId).state() == Offer.State.REFUSED,
        request -> request.refuse(offerId, clock.instant()));
  }

  /** Another translator's offer is answered like one that does not exist. */
  private TranslationRequest load(UUID offerId, UUID translatorId) {
    return requests
        .findByOffer(offerId)
        .filter(request -> request.offer(offerId).translatorId().equals(translatorId))
        .orElseThrow(() -> new NotFound("offer", offerId));
  }
}
