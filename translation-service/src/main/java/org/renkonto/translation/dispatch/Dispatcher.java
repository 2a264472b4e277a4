package org.renkonto.translation.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.renkonto.platform.web.Ids;
import org.renkonto.translation.dispatch.CandidateRanking.Ranked;
import org.renkonto.translation.dispatch.OfferWaves.Wave;
import org.renkonto.translation.institution.Priority;
import org.renkonto.translation.ranking.Evaluation;
import org.renkonto.translation.ranking.UnmetCause;
import org.renkonto.translation.request.Assignment;
import org.renkonto.translation.request.Offer;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Employment;
import org.renkonto.translation.translator.Mode;
import org.renkonto.translation.translator.Timetable.Fit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes the next step of a request that fell due. Exactly one step: the request is saved by its
 * version, and of two instances one fails.
 */
@Component
class Dispatcher {

  private final TranslationRequests requests;
  private final CandidateRanking ranking;
  private final Reservations reservations;
  private final Deadlines deadlines;
  private final OfferWaves waves;
  private final Ids ids;
  private final Clock clock;

  Dispatcher(
      TranslationRequests requests,
      CandidateRanking ranking,
      Reservations reservations,
      Deadlines deadlines,
      OfferWaves waves,
      Ids ids,
      Clock clock) {
    this.requests = requests;
    this.ranking = ranking;
    this.reservations = reservations;
    this.deadlines = deadlines;
    this.waves = waves;
    this.ids = ids;
    this.clock = clock;
  }

  void step(TranslationRequest request) {
    var now = clock.instant();
    switch (request.state()) {
      case NEEDS_APPROVAL -> request.giveUp(UnmetCause.TOO_LATE, now);
      case SEARCHING -> {
        if (!search(request, now)) {
          return; // saved already, together with the reservation of a translator
        }
      }
      case ASSIGNED -> request.confirm(closeBy(request), now);
      case CONFIRMED -> request.closeBySilence(now);
      case REJECTED, UNMET, CANCELLED, CLOSED -> {
        return; // an end waits for nothing
      }
    }
    requests.save(request);
  }

  private Instant closeBy(TranslationRequest request) {
    var end = request.current().map(Assignment::end).orElseThrow();
    return deadlines.report(request.details(), end);
  }

  /** True when the request is changed and still to be saved. */
  private boolean search(TranslationRequest request, Instant now) {
    if (untoldAreAskedAgain(request, now)) {
      return true;
    }
    request.expireOffers(now);
    var mode = request.mode();
    if (mode.isEmpty() || !now.isBefore(deadlines.lastMoment(request.details()))) {
      request.giveUp(cause(request, now), now);
      return true;
    }
    if (othersComeFirst(request)) {
      request.postpone(deadlines.freeCapacityRetry(request.details(), now));
      return true;
    }
    var ranked = ranking.rank(request, mode.get(), now);
    var free =
        ranked.evaluations().stream()
            .filter(Evaluation::suits)
            .filter(e -> request.mayAsk(e.translatorId(), mode.get()))
            .toList();
    return !assignStaff(request, mode.get(), ranked, free, now)
        && offerOrGoOn(request, mode.get(), ranked, free, now);
  }

  /** While nobody can be told, nobody's time to answer runs out; the start alone sets a limit. */
  private boolean untoldAreAskedAgain(TranslationRequest request, Instant now) {
    return now.isBefore(deadlines.lastMoment(request.details()))
        && request.offerAgainToUntold(deadlines.answer(request.details(), now), now);
  }

  private boolean othersComeFirst(TranslationRequest request) {
    var d = request.details();
    return d.priority() == Priority.FREE_CAPACITY
        && requests.othersWait(d.language(), Priority.FREE_CAPACITY);
  }

  /**
   * Staff first: the best of them whose time can be reserved is assigned, with a window to object.
   */
  private boolean assignStaff(
      TranslationRequest request, Mode mode, Ranked ranked, List<Evaluation> free, Instant now) {
    for (var candidate : free) {
      if (candidate.employment() == Employment.STAFF) {
        var staff = assignment(request, mode, candidate, ranked, now);
        if (reservations.hold(
                request, staff.translatorId(), mode, staff.start(), staff.end(), staff.id())
            == Fit.FITS) {
          var choice =
              CandidateRanking.choice(
                  request, mode, 0, ranked, List.of(candidate.translatorId()), now);
          var until = deadlines.objection(request.details(), staff.start(), now);
          request.assign(choice, staff, until, now);
          if (!until.isAfter(now)) {
            request.confirm(closeBy(request), now);
          }
          saveHeld(request, staff);
          return true;
        }
      }
    }
    return false;
  }

  private void saveHeld(TranslationRequest request, Assignment staff) {
    try {
      requests.save(request);
    } catch (OptimisticLockingFailureException changedMeanwhile) {
      reservations.giveBack(staff.translatorId(), List.of(staff.id()));
      throw changedMeanwhile;
    }
  }

  private Assignment assignment(
      TranslationRequest request, Mode mode, Evaluation candidate, Ranked ranked, Instant now) {
    var start = candidate.start();
    if (start == null) {
      throw new IllegalStateException("who suits has a start");
    }
    return Assignment.ofStaff(
        ids.next(),
        candidate.translatorId(),
        ranked.subject(candidate.translatorId()),
        mode,
        start,
        start.plus(request.details().duration()),
        now,
        deadlines.objection(request.details(), start, now));
  }

  private boolean offerOrGoOn(
      TranslationRequest request, Mode mode, Ranked ranked, List<Evaluation> free, Instant now) {
    var others = free.stream().filter(e -> e.employment() != Employment.STAFF).toList();
    var answerBy = deadlines.answer(request.details(), now);
    var wave = new Wave(request, mode, ranked, answerBy, now);
    var offers = waves.offers(wave, others);
    var chosen = offers.stream().map(Offer::translatorId).toList();
    var choice = CandidateRanking.choice(request, mode, wave.number(), ranked, chosen, now);
    var tomorrow = deadlines.nextOpening(request.details(), now);
    if (!offers.isEmpty()) {
      request.offer(choice, offers, answerBy, now);
    } else if (!others.isEmpty() && tomorrow.isBefore(deadlines.lastMoment(request.details()))) {
      request.postpone(tomorrow); // everybody was asked often enough today
    } else {
      request.tryNextMode(choice, now);
    }
    return true;
  }

  private UnmetCause cause(TranslationRequest request, Instant now) {
    var refused =
        request.offers().stream().filter(o -> o.state() == Offer.State.REFUSED).count()
            + request.assignments().size();
    var silent = request.offers().stream().filter(o -> o.state() == Offer.State.EXPIRED).count();
    var tried = new UnmetCause.OffersTried((int) refused, (int) silent);
    var preferred = request.details().modes().getFirst();
    return UnmetCause.from(ranking.rank(request, preferred, now).evaluations(), tried);
  }
}
