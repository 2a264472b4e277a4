package org.renkonto.translation.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.renkonto.translation.dispatch.CandidateRanking.Ranked;
import org.renkonto.translation.ranking.Evaluation;
import org.renkonto.translation.ranking.Waves;
import org.renkonto.translation.request.Offer;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.translator.Mode;
import org.springframework.stereotype.Component;

/** Whom to ask at once: the smallest wave that is likely enough to bring an acceptance. */
@Component
class OfferWaves {

  /** A wave to be. */
  record Wave(TranslationRequest request, Mode mode, Ranked ranked, Instant answerBy, Instant now) {

    int number() {
      return request.search().wave() + 1;
    }
  }

  private final Reservations reservations;
  private final Deadlines deadlines;
  private final DispatchSettings settings;

  OfferWaves(Reservations reservations, Deadlines deadlines, DispatchSettings settings) {
    this.reservations = reservations;
    this.deadlines = deadlines;
    this.settings = settings;
  }

  /** The offers, the best candidates first; nobody is asked too often on a day. */
  List<Offer> offers(Wave wave, List<Evaluation> candidates) {
    var chances = new ArrayList<Double>();
    var offers = new ArrayList<Offer>();
    var day = deadlines.office(wave.request().details()).dateOf(wave.now());
    for (var candidate : candidates) {
      if (enough(chances)) {
        break;
      }
      offer(wave, candidate)
          .filter(o -> wave.ranked().mayBeAsked(o, day, settings.offersPerDay()))
          .filter(
              o -> reservations.countOffer(o.translatorId(), o.id(), day, settings.offersPerDay()))
          .ifPresent(
              o -> {
                offers.add(o);
                chances.add(candidate.acceptance());
              });
    }
    return offers;
  }

  private boolean enough(List<Double> chances) {
    return chances.size() >= settings.largestWave()
        || Waves.suffices(chances, settings.acceptanceTarget());
  }

  private static Optional<Offer> offer(Wave wave, Evaluation candidate) {
    return Optional.ofNullable(candidate.start()).map(start -> offer(wave, candidate, start));
  }

  private static Offer offer(Wave wave, Evaluation candidate, Instant start) {
    var request = wave.request();
    var round = request.search().round();
    return new Offer(
        Offer.id(request.id(), round, wave.mode(), candidate.translatorId()),
        candidate.translatorId(),
        wave.ranked().subject(candidate.translatorId()),
        wave.mode(),
        start,
        start.plus(request.details().duration()),
        round,
        wave.number(),
        wave.now(),
        wave.answerBy(),
        Offer.State.OPEN,
        null);
  }
}
