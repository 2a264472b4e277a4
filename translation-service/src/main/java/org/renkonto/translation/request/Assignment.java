package org.renkonto.translation.request;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
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

  /** In these the translator is bound by it. */
  public static final Set<State> CURRENT = EnumSet.of(State.TENTATIVE, State.CONFIRMED);

  /** Whether the translator is bound by it. */
  public boolean isCurrent() {
    return CURRENT.contains(state);
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

  /**
   * The same translator at another time.
   *
   * @param newObjectionUntil until when staff may object then, where they still may
   */
  Assignment at(Instant newStart, Duration length, Instant newObjectionUntil) {
    return new Assignment(
        id,
        translatorId,
        translatorSubject,
        mode,
        newStart,
        newStart.plus(length),
        assignedAt,
        state == State.TENTATIVE ? newObjectionUntil : null,
        state,
        closing);
  }

  /** The window to object is over, or the translator agreed before. */
  Assignment confirmed() {
    return in(State.CONFIRMED);
  }

  /**
   * The translator objects in the window, or withdraws after it.
   *
   * @throws AssignmentNotOpen when it does not bind the translator, or the session has begun
   */
  Assignment withdrawn(Instant now) {
    if (!isCurrent() || !now.isBefore(start)) {
      throw new AssignmentNotOpen(this, "it is over or has begun");
    }
    return in(state == State.TENTATIVE ? State.OBJECTED : State.WITHDRAWN);
  }

  /**
   * The request is cancelled.
   *
   * @throws AssignmentNotOpen when the session is over, or somebody has said what took place
   */
  Assignment released(Instant now) {
    if (!isReleasable(now)) {
      throw new AssignmentNotOpen(this, "the session is over; report or attest what took place");
    }
    return in(State.RELEASED);
  }

  /** Whether the session is not over, and nobody has said what took place. */
  boolean isReleasable(Instant now) {
    return now.isBefore(end) && closing.state() == Closing.State.OPEN;
  }

  /**
   * One side says what took place.
   *
   * @throws AssignmentNotOpen before the session, when it is closed, or when this side has said so
   */
  Assignment stated(Closing.Side side, Closing.Report report, Duration tolerance, Instant now) {
    if (state != State.CONFIRMED || closing.isApproved() || now.isBefore(start)) {
      throw new AssignmentNotOpen(this, "there is nothing to report now");
    }
    if (!closing.takes(side)) {
      throw new AssignmentNotOpen(this, "this side has reported");
    }
    return with(closing.stated(side, report, tolerance));
  }

  /** The deadline to say what took place has passed. */
  Assignment silent() {
    return with(closing.silent());
  }

  /**
   * The office decides what took place.
   *
   * @throws AssignmentNotOpen when nobody waits for it
   */
  Assignment settled(Closing.Report report) {
    if (!closing.waitsForOffice()) {
      throw new AssignmentNotOpen(this, "there is nothing to settle");
    }
    return with(closing.settled(report));
  }

  private Assignment in(State next) {
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

  private Assignment with(Closing next) {
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
