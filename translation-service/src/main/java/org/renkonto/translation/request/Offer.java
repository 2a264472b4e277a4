package org.renkonto.translation.request;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.translator.Mode;
import org.springframework.data.annotation.Id;

/**
 * One translator asked for one session.
 *
 * @param start chosen for this translator inside the request's window
 * @param round how often the search had begun anew
 * @param answerBy until when an answer counts
 */
public record Offer(
    @Id UUID id,
    UUID translatorId,
    String translatorSubject,
    Mode mode,
    Instant start,
    Instant end,
    int round,
    int wave,
    Instant madeAt,
    Instant answerBy,
    State state,
    @Nullable Instant endedAt) {

  /** What became of it; CLOSED when another was faster or the request was cancelled. */
  public enum State {
    OPEN,
    ACCEPTED,
    REFUSED,
    EXPIRED,
    CLOSED
  }

  /**
   * The id of an offer follows from what it is, since a translator is asked once per mode and
   * round: a step that is taken again after a crash makes the same offers, which count once.
   */
  public static UUID id(UUID requestId, int round, Mode mode, UUID translatorId) {
    var what = "%s/%d/%s/%s".formatted(requestId, round, mode, translatorId);
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether it may still be answered. */
  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Whether its time to answer is over although it is not ended yet. */
  boolean isLate(Instant now) {
    return isOpen() && !now.isBefore(answerBy);
  }

  /** The same offer with other time to answer. */
  Offer madeAgain(Instant until, Instant now) {
    return new Offer(
        id,
        translatorId,
        translatorSubject,
        mode,
        start,
        end,
        round,
        wave,
        now,
        until,
        state,
        endedAt);
  }

  Offer ended(State how, Instant now) {
    return new Offer(
        id,
        translatorId,
        translatorSubject,
        mode,
        start,
        end,
        round,
        wave,
        madeAt,
        answerBy,
        how,
        now);
  }
}
