package org.renkonto.translation.translator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.renkonto.translation.place.Travel;
import org.renkonto.translation.translator.History.Answer;
import org.renkonto.translation.translator.Timetable.Fit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * What dispatch writes into diaries. Each operation is one compare-and-set on one document, tried
 * again when another instance was faster, and may be repeated without harm. So a translator can
 * never be promised twice for the same time, whoever asks and wherever.
 */
@Service
public class DiaryDesk {

  /** Each failed try means that another one succeeded, so this many rivals must meet to fail. */
  private static final int TRIES = 50;

  /** A promise of which nobody said yet whether it stands. */
  public record Unsettled(UUID translatorId, UUID requestId, UUID hold) {}

  private final Diaries diaries;
  private final Travel travel;
  private final Clock clock;

  DiaryDesk(Diaries diaries, Travel travel, Clock clock) {
    this.diaries = diaries;
    this.travel = travel;
    this.clock = clock;
  }

  /**
   * Promises a time to a request if it fits between the other promises, journeys included (rules
   * H6, H7). The same promise again fits; another time for the same request replaces the earlier
   * one.
   *
   * @return why not, or {@link Fit#FITS}
   */
  public Fit hold(UUID translatorId, Commitment commitment) {
    return attempt(
        translatorId,
        diary -> {
          var before = diary.commitmentTo(commitment.requestId());
          if (before != null && before.isKeptBy(commitment)) {
            return new Step<>(diary, Fit.FITS);
          }
          var others = diary.timetable().without(commitment.requestId());
          var fit = others.fits(commitment.time(), commitment.place(), travel);
          return new Step<>(fit == Fit.FITS ? diary.with(commitment, clock.instant()) : diary, fit);
        });
  }

  /** Makes the promise to a request firm; nothing happens where there is none. */
  public void book(UUID translatorId, UUID requestId) {
    change(translatorId, diary -> diary.booked(requestId));
  }

  /** Takes the promise to a request back; nothing happens where there is none. */
  public void release(UUID translatorId, UUID requestId) {
    change(translatorId, diary -> diary.without(requestId));
  }

  /** Whether the promise to a request is held, and by this command. */
  public boolean isHeld(Unsettled promise) {
    return diaries
        .findById(promise.translatorId())
        .map(diary -> diary.commitmentTo(promise.requestId()))
        .filter(each -> each.isHeldBy(promise.hold()))
        .isPresent();
  }

  /** Takes a held promise back, unless it was made firm or another command holds it by now. */
  public void giveBack(Unsettled promise) {
    change(
        promise.translatorId(),
        diary -> {
          var before = diary.commitmentTo(promise.requestId());
          return before != null && before.isHeldBy(promise.hold())
              ? diary.without(promise.requestId())
              : diary;
        });
  }

  /**
   * Counts an offer before it is made, so that nobody is asked too often in a day. An offer that
   * was counted already is allowed again without counting twice.
   *
   * @return whether it may be made
   */
  public boolean countOffer(UUID translatorId, UUID offerId, LocalDate localDay, int maxPerDay) {
    return attempt(
        translatorId,
        diary -> {
          if (diary.hasCounted(offerId)) {
            return new Step<>(diary, true);
          }
          return diary.offersOn(localDay) >= maxPerDay
              ? new Step<>(diary, false)
              : new Step<>(diary.withOffer(offerId, localDay), true);
        });
  }

  /** Remembers how an offer was answered; only the first answer to it counts. */
  public void recordAnswer(UUID translatorId, UUID offerId, Answer answer) {
    change(translatorId, diary -> diary.withAnswer(offerId, answer));
  }

  /**
   * Promises held since before {@code moment}: a crash left them over, and whoever made them should
   * {@link #book} or {@link #release} them.
   */
  public List<Unsettled> unsettled(Instant moment) {
    var left = new ArrayList<Unsettled>();
    for (var diary : diaries.findWithHeldBefore(moment)) {
      for (var each : diary.commitments()) {
        if (each.state() == Commitment.State.HELD && each.since().isBefore(moment)) {
          left.add(new Unsettled(diary.translatorId(), each.requestId(), each.hold()));
        }
      }
    }
    return left;
  }

  /** A diary after a step, and what the step answers. */
  private record Step<T>(Diary diary, T answer) {}

  @FunctionalInterface
  private interface Try<T> {
    Step<T> on(Diary diary);
  }

  private void change(UUID translatorId, UnaryOperator<Diary> change) {
    attempt(translatorId, diary -> new Step<>(change.apply(diary), Boolean.TRUE));
  }

  private <T> T attempt(UUID translatorId, Try<T> step) {
    for (var tries = 1; ; tries++) {
      var before = diaries.findById(translatorId).orElseGet(() -> Diary.empty(translatorId));
      var after = step.on(before);
      if (after.diary().equals(before)) {
        return after.answer();
      }
      try {
        diaries.save(after.diary());
        return after.answer();
      } catch (OptimisticLockingFailureException | DuplicateKeyException anotherWasFaster) {
        if (tries == TRIES) {
          throw new OptimisticLockingFailureException(
              "the diary of %s does not come to rest".formatted(translatorId), anotherWasFaster);
        }
      }
    }
  }
}
