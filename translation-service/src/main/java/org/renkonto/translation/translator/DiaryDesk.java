package org.renkonto.translation.translator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.renkonto.platform.work.Retry;
import org.renkonto.platform.work.Turns;
import org.renkonto.translation.place.Travel;
import org.renkonto.translation.translator.History.Answer;
import org.renkonto.translation.translator.Timetable.Fit;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * What dispatch writes into diaries. Each operation is one compare-and-set on one document, tried
 * again when another instance was faster, and may be repeated without harm. So a translator can
 * never be promised twice for the same time, whoever asks and wherever.
 */
@Service
public class DiaryDesk {

  private static final Limit AT_ONCE = Limit.of(100);

  /** A promise of which nobody said yet whether it stands. */
  public record Unsettled(UUID translatorId, UUID requestId, UUID hold) {}

  private final Diaries diaries;
  private final Travel travel;
  private final Clock clock;
  private final Turns turns = new Turns();

  DiaryDesk(Diaries diaries, Travel travel, Clock clock) {
    this.diaries = diaries;
    this.travel = travel;
    this.clock = clock;
  }

  /**
   * Promises a time to a request if it fits between the other promises, journeys included (rules
   * H6, H7). Other promises to the same request do not hinder, since at most one of them will
   * stand: each attempt holds for itself.
   *
   * @return why not, or {@link Fit#FITS}
   */
  public Fit hold(UUID translatorId, Commitment commitment) {
    return attempt(
        translatorId,
        diary -> {
          if (diary.isBooked(commitment)) {
            return new Step<>(diary, Fit.FITS);
          }
          var others = diary.timetable().without(commitment.requestId());
          var fit = others.fits(commitment.time(), commitment.place(), travel);
          return new Step<>(fit == Fit.FITS ? diary.with(commitment, clock.instant()) : diary, fit);
        });
  }

  /**
   * Makes the promise firm that is like this one, and takes back all others to the same request;
   * nothing happens where there is none like it.
   */
  public void book(UUID translatorId, Commitment commitment) {
    change(translatorId, diary -> diary.booked(commitment));
  }

  /** Takes every promise to a request back; nothing happens where there is none. */
  public void release(UUID translatorId, UUID requestId) {
    change(translatorId, diary -> diary.without(requestId));
  }

  /** Takes back what these attempts hold; what was made firm or is held by others stays. */
  public void giveBack(UUID translatorId, Collection<UUID> attempts) {
    change(translatorId, diary -> diary.withoutHeld(attempts));
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
          return diary.mayBeAsked(offerId, localDay, maxPerDay)
              ? new Step<>(diary.withOffer(offerId, localDay), true)
              : new Step<>(diary, false);
        });
  }

  /** Remembers how an offer was answered; only the first answer to it counts. */
  public void recordAnswer(UUID translatorId, UUID offerId, Answer answer) {
    change(translatorId, diary -> diary.withAnswer(offerId, answer));
  }

  /**
   * Some promises held since before {@code moment}: a crash left them over, and whoever made them
   * should {@link #book} them or {@link #giveBack} them.
   */
  public List<Unsettled> unsettled(Instant moment) {
    var left = new ArrayList<Unsettled>();
    for (var diary : diaries.findWithHeldBefore(moment, AT_ONCE)) {
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
    return turns.take(translatorId, () -> Retry.onInsertConflict(() -> once(translatorId, step)));
  }

  private <T> T once(UUID translatorId, Try<T> step) {
    var before = diaries.findById(translatorId).orElseGet(() -> Diary.empty(translatorId));
    var after = step.on(before);
    if (!after.diary().equals(before)) {
      diaries.save(after.diary());
    }
    return after.answer();
  }
}
