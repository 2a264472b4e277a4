package org.renkonto.translation.request;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a session is closed (interpreting.md R18): each side says what took place; the same within
 * tolerance closes it, silence of one side after a deadline too, a mismatch waits for the office.
 *
 * @param approval how it was approved, absent until then
 */
public record Closing(
    State state,
    @Nullable Report byTranslator,
    @Nullable Report byInstitution,
    @Nullable Report approved,
    @Nullable Approval approval) {

  static final Closing OPEN = new Closing(State.OPEN, null, null, null, null);

  /** REPORTED by the translator, ATTESTED by the institution; MISMATCH and OVERDUE wait for us. */
  public enum State {
    OPEN,
    REPORTED,
    ATTESTED,
    MISMATCH,
    OVERDUE,
    APPROVED
  }

  /** Both said the same; one said nothing in time; the office settled it. */
  public enum Approval {
    ATTESTED,
    SILENCE,
    SETTLED
  }

  /** Who says it. */
  public enum Side {
    TRANSLATOR,
    INSTITUTION
  }

  /** What took place. */
  public enum Outcome {
    HELD,
    CLIENT_NO_SHOW,
    REQUESTER_NO_SHOW,
    TRANSLATOR_NO_SHOW,
    TECHNICAL,
    OTHER
  }

  /** One side's statement. */
  public record Report(Instant start, Instant end, Outcome outcome) {

    boolean agreesWith(Report other, Duration tolerance) {
      return outcome == other.outcome
          && Duration.between(start, other.start).abs().compareTo(tolerance) <= 0
          && Duration.between(end, other.end).abs().compareTo(tolerance) <= 0;
    }
  }

  /** The statement of a side, if it has made one. */
  public @Nullable Report of(Side side) {
    return side == Side.TRANSLATOR ? byTranslator : byInstitution;
  }

  /** Whether a statement of this side can still be taken. */
  boolean takes(Side side) {
    return of(side) == null
        && (state == State.OPEN || state == State.REPORTED || state == State.ATTESTED);
  }

  boolean isApproved() {
    return state == State.APPROVED;
  }

  /** Whether the office has to say what took place. */
  boolean waitsForOffice() {
    return state == State.MISMATCH || state == State.OVERDUE;
  }

  Closing stated(Side side, Report report, Duration tolerance) {
    var translator = side == Side.TRANSLATOR ? report : byTranslator;
    var institution = side == Side.INSTITUTION ? report : byInstitution;
    if (translator == null || institution == null) {
      var one = translator == null ? State.ATTESTED : State.REPORTED;
      return new Closing(one, translator, institution, null, null);
    }
    return translator.agreesWith(institution, tolerance)
        ? new Closing(State.APPROVED, translator, institution, translator, Approval.ATTESTED)
        : new Closing(State.MISMATCH, translator, institution, null, null);
  }

  /** The deadline has passed: what one side said stands; where nobody said anything, we ask. */
  Closing silent() {
    return switch (state) {
      case REPORTED ->
          new Closing(State.APPROVED, byTranslator, null, byTranslator, Approval.SILENCE);
      case ATTESTED ->
          new Closing(State.APPROVED, null, byInstitution, byInstitution, Approval.SILENCE);
      case OPEN -> new Closing(State.OVERDUE, null, null, null, null);
      case MISMATCH, OVERDUE, APPROVED -> this;
    };
  }

  Closing settled(Report report) {
    return new Closing(State.APPROVED, byTranslator, byInstitution, report, Approval.SETTLED);
  }
}
