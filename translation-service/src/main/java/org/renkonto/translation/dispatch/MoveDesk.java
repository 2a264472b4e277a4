package org.renkonto.translation.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.Refusal;
import org.renkonto.translation.request.Assignment;
import org.renkonto.translation.request.Details;
import org.renkonto.translation.request.ForAppointment;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Timetable.Fit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Moves a session with its translator, where the translator can still come. */
@Service
public class MoveDesk {

  private final TranslationRequests requests;
  private final CandidateRanking ranking;
  private final Reservations reservations;
  private final Deadlines deadlines;
  private final Ids ids;
  private final Clock clock;

  MoveDesk(
      TranslationRequests requests,
      CandidateRanking ranking,
      Reservations reservations,
      Deadlines deadlines,
      Ids ids,
      Clock clock) {
    this.requests = requests;
    this.ranking = ranking;
    this.reservations = reservations;
    this.deadlines = deadlines;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Moves it when a translator is bound and suits at the new time, by every rule and by the diary.
   *
   * @param request as it was read; nothing is saved when it has changed meanwhile
   * @return false when nothing was moved: somebody has to be asked
   * @throws OptimisticLockingFailureException when it has changed meanwhile
   */
  public boolean move(TranslationRequest request, ForAppointment next, Details moved) {
    var now = clock.instant();
    var bound = request.current().filter(a -> now.isBefore(a.start())).orElse(null);
    if (bound == null || !suits(request, bound, moved, now)) {
      return false;
    }
    var hold = ids.unrepeated();
    var start = moved.earliestStart();
    var end = start.plus(moved.duration());
    if (reservations.hold(request, bound.translatorId(), bound.mode(), start, end, hold)
        != Fit.FITS) {
      return false;
    }
    try {
      request.move(next, moved, until(request, moved, now), now);
      requests.save(request);
    } catch (Refusal | OptimisticLockingFailureException changedMeanwhile) {
      reservations.giveBack(bound.translatorId(), List.of(hold));
      throw changedMeanwhile;
    }
    follow(request.id(), bound.translatorId());
    return true;
  }

  /**
   * Has the diary follow the session, at once and once more by the event should a crash fall
   * between. Whoever booked the old time just before has dropped the new one: it is reserved again,
   * and if somebody else was faster the translator cannot come, and another one is sought.
   */
  void follow(UUID requestId, UUID translatorId) {
    requests
        .findById(requestId)
        .ifPresent(
            request ->
                request
                    .current()
                    .filter(a -> a.translatorId().equals(translatorId))
                    .filter(a -> clock.instant().isBefore(a.start()))
                    .ifPresent(bound -> follow(request, bound)));
  }

  private void follow(TranslationRequest request, Assignment bound) {
    var fit =
        reservations.hold(
            request,
            bound.translatorId(),
            bound.mode(),
            bound.start(),
            bound.end(),
            ids.unrepeated());
    if (fit == Fit.FITS) {
      reservations.book(bound.translatorId(), request.id());
    } else {
      request.withdraw(bound.id(), clock.instant());
      requests.save(request);
    }
  }

  private boolean suits(TranslationRequest request, Assignment bound, Details moved, Instant now) {
    return ranking.rank(request.id(), moved, bound.mode(), now).evaluations().stream()
        .anyMatch(e -> e.suits() && e.translatorId().equals(bound.translatorId()));
  }

  private Instant until(TranslationRequest request, Details moved, Instant now) {
    return request.state() == TranslationRequest.State.ASSIGNED
        ? deadlines.objection(moved, moved.earliestStart(), now)
        : deadlines.report(moved, moved.earliestStart().plus(moved.duration()));
  }
}
