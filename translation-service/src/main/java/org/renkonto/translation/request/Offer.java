package org.renkonto.translation.request;

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

  /** Whether it may still be answered. */
  public boolean isOpen() {
    return state == State.OPEN;
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
