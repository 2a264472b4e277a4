package org.renkonto.translation.request;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.translator.Mode;
import org.springframework.data.annotation.Id;

/**
 * A translator bound to a session.
 *
 * @param id the offer's id where it came by an offer
 * @param objectionUntil until when staff may object; absent where the translator accepted
 */
public record Assignment(
    @Id UUID id,
    UUID translatorId,
    String translatorSubject,
    Mode mode,
    Instant start,
    Instant end,
    Instant assignedAt,
    @Nullable Instant objectionUntil,
    State state,
    Closing closing) {

  /** TENTATIVE while staff may object; RELEASED when the request was cancelled. */
  public enum State {
    TENTATIVE,
    CONFIRMED,
    OBJECTED,
    WITHDRAWN,
    RELEASED
  }

  /** Whether the translator is bound by it. */
  public boolean isCurrent() {
    return state == State.TENTATIVE || state == State.CONFIRMED;
  }

  static Assignment accepted(Offer offer, Instant now) {
    return new Assignment(
        offer.id(),
        offer.translatorId(),
        offer.translatorSubject(),
        offer.mode(),
        offer.start(),
        offer.end(),
        now,
        null,
        State.CONFIRMED,
        Closing.OPEN);
  }

  /** Given to staff, who may object for a while. */
  public static Assignment ofStaff(
      UUID id,
      UUID translatorId,
      String translatorSubject,
      Mode mode,
      Instant start,
      Instant end,
      Instant now,
      Instant objectionUntil) {
    return new Assignment(
        id,
        translatorId,
        translatorSubject,
        mode,
        start,
        end,
        now,
        objectionUntil,
        State.TENTATIVE,
        Closing.OPEN);
  }

  /** The same translator at another time. */
  Assignment at(Instant newStart, Duration length, @Nullable Instant newObjectionUntil) {
    return new Assignment(
        id,
        translatorId,
        translatorSubject,
        mode,
        newStart,
        newStart.plus(length),
        assignedAt,
        newObjectionUntil,
        state,
        closing);
  }

  Assignment in(State next) {
    return new Assignment(
        id,
        translatorId,
        translatorSubject,
        mode,
        start,
        end,
        assignedAt,
        objectionUntil,
        next,
        closing);
  }

  Assignment with(Closing next) {
    return new Assignment(
        id,
        translatorId,
        translatorSubject,
        mode,
        start,
        end,
        assignedAt,
        objectionUntil,
        state,
        next);
  }
}
