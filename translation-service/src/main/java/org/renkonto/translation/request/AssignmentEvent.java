package org.renkonto.translation.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.event.DomainEvent;

/**
 * What is published about translators who are bound to a request. Contract: contracts/translation.
 */
sealed interface AssignmentEvent extends DomainEvent {

  record TranslatorAssigned(
      UUID requestId,
      UUID assignmentId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      @Nullable Instant objectionUntil,
      @Nullable ForAppointment appointment,
      Instant at)
      implements AssignmentEvent {}

  record TranslationConfirmed(
      UUID requestId,
      UUID assignmentId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      Instant at)
      implements AssignmentEvent {}

  record AssignmentWithdrawn(
      UUID requestId,
      UUID assignmentId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      WithdrawalCause cause,
      @Nullable ForAppointment appointment,
      Instant at)
      implements AssignmentEvent {}

  /**
   * Moved a little; the translator still comes.
   *
   * @param objectionUntil until when staff may object; absent where nobody can any more
   */
  record SessionMoved(
      UUID requestId,
      UUID assignmentId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      Instant previousStart,
      @Nullable Instant objectionUntil,
      @Nullable ForAppointment appointment,
      Instant at)
      implements AssignmentEvent {}

  record SessionReported(
      UUID requestId,
      UUID assignmentId,
      String translatorSubject,
      Session session,
      Closing.Side by,
      Instant answerBy,
      Instant at)
      implements AssignmentEvent {}

  record TranslationCompleted(
      UUID requestId,
      UUID assignmentId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      Closing.Outcome outcome,
      Instant actualStart,
      Instant actualEnd,
      Closing.Approval approval,
      Instant at)
      implements AssignmentEvent {}

  /** Staff objected in the window, or a translator withdrew later. */
  enum WithdrawalCause {
    OBJECTED,
    WITHDRAWN;

    private static WithdrawalCause of(Assignment a) {
      return a.state() == Assignment.State.OBJECTED ? OBJECTED : WITHDRAWN;
    }
  }

  static TranslatorAssigned assigned(TranslationRequest r, Assignment a, Instant now) {
    return new TranslatorAssigned(
        r.id(),
        a.id(),
        a.translatorId(),
        a.translatorSubject(),
        r.details().session(a),
        a.objectionUntil(),
        r.appointment(),
        now);
  }

  static TranslationConfirmed confirmed(TranslationRequest r, Assignment a, Instant now) {
    return new TranslationConfirmed(
        r.id(), a.id(), a.translatorId(), a.translatorSubject(), r.details().session(a), now);
  }

  static AssignmentWithdrawn withdrawn(TranslationRequest r, Assignment a, Instant now) {
    return new AssignmentWithdrawn(
        r.id(),
        a.id(),
        a.translatorId(),
        a.translatorSubject(),
        r.details().session(a),
        WithdrawalCause.of(a),
        r.appointment(),
        now);
  }

  static SessionMoved moved(
      TranslationRequest r, Assignment a, Instant previousStart, Instant now) {
    return new SessionMoved(
        r.id(),
        a.id(),
        a.translatorId(),
        a.translatorSubject(),
        r.details().session(a),
        previousStart,
        a.objectionUntil(),
        r.appointment(),
        now);
  }

  static SessionReported reported(
      TranslationRequest r, Assignment a, Closing.Side by, Instant answerBy, Instant now) {
    return new SessionReported(
        r.id(), a.id(), a.translatorSubject(), r.details().session(a), by, answerBy, now);
  }

  static TranslationCompleted completed(
      TranslationRequest r,
      Assignment a,
      Closing.Report approved,
      Closing.Approval approval,
      Instant now) {
    return new TranslationCompleted(
        r.id(),
        a.id(),
        a.translatorId(),
        a.translatorSubject(),
        r.details().session(a),
        approved.outcome(),
        approved.start(),
        approved.end(),
        approval,
        now);
  }

  @Override
  default String type() {
    return switch (this) {
      case TranslatorAssigned _ -> "translation.translator-assigned.v1";
      case TranslationConfirmed _ -> "translation.confirmed.v1";
      case AssignmentWithdrawn _ -> "translation.assignment-withdrawn.v1";
      case SessionMoved _ -> "translation.session-moved.v1";
      case SessionReported _ -> "translation.session-reported.v1";
      case TranslationCompleted _ -> "translation.completed.v1";
    };
  }
}
