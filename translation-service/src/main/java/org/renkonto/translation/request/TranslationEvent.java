package org.renkonto.translation.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.event.DomainEvent;
import org.renkonto.translation.calendar.Notice;
import org.renkonto.translation.institution.Priority;
import org.renkonto.translation.ranking.UnmetCause;
import org.renkonto.translation.translator.Mode;

/** What is published about requests. Contract: contracts/translation. */
sealed interface TranslationEvent extends DomainEvent {

  record TranslationRequested(
      UUID requestId,
      Session session,
      List<Mode> modes,
      Priority priority,
      boolean needsApproval,
      Instant at)
      implements TranslationEvent {}

  record TranslationApproved(UUID requestId, Session session, Instant at)
      implements TranslationEvent {}

  record TranslationRejected(
      UUID requestId,
      Session session,
      RejectionReason reason,
      @Nullable ForAppointment appointment,
      Instant at)
      implements TranslationEvent {}

  record OfferMade(
      UUID requestId,
      UUID offerId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      Instant answerBy,
      int wave,
      Instant at)
      implements TranslationEvent {

    static OfferMade of(TranslationRequest r, Offer o, Instant now) {
      return new OfferMade(
          r.id(),
          o.id(),
          o.translatorId(),
          o.translatorSubject(),
          r.session(o),
          o.answerBy(),
          o.wave(),
          now);
    }
  }

  record OfferRefused(
      UUID requestId, UUID offerId, UUID translatorId, String translatorSubject, Instant at)
      implements TranslationEvent {

    static OfferRefused of(TranslationRequest r, Offer o, Instant now) {
      return new OfferRefused(r.id(), o.id(), o.translatorId(), o.translatorSubject(), now);
    }
  }

  record OfferExpired(
      UUID requestId,
      UUID offerId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      Instant at)
      implements TranslationEvent {

    static OfferExpired of(TranslationRequest r, Offer o, Instant now) {
      return new OfferExpired(
          r.id(), o.id(), o.translatorId(), o.translatorSubject(), r.session(o), now);
    }
  }

  record OfferClosed(
      UUID requestId,
      UUID offerId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      ClosedBecause reason,
      Instant at)
      implements TranslationEvent {

    static OfferClosed of(TranslationRequest r, Offer o, ClosedBecause reason, Instant now) {
      return new OfferClosed(
          r.id(), o.id(), o.translatorId(), o.translatorSubject(), r.session(o), reason, now);
    }
  }

  record TranslatorAssigned(
      UUID requestId,
      UUID assignmentId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      @Nullable Instant objectionUntil,
      @Nullable ForAppointment appointment,
      Instant at)
      implements TranslationEvent {

    static TranslatorAssigned of(TranslationRequest r, Assignment a, Instant now) {
      return new TranslatorAssigned(
          r.id(),
          a.id(),
          a.translatorId(),
          a.translatorSubject(),
          r.session(a),
          a.objectionUntil(),
          r.appointment(),
          now);
    }
  }

  record TranslationConfirmed(
      UUID requestId,
      UUID assignmentId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      Instant at)
      implements TranslationEvent {

    static TranslationConfirmed of(TranslationRequest r, Assignment a, Instant now) {
      return new TranslationConfirmed(
          r.id(), a.id(), a.translatorId(), a.translatorSubject(), r.session(a), now);
    }
  }

  record AssignmentWithdrawn(
      UUID requestId,
      UUID assignmentId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      WithdrawalCause cause,
      @Nullable ForAppointment appointment,
      Instant at)
      implements TranslationEvent {

    static AssignmentWithdrawn of(
        TranslationRequest r, Assignment a, WithdrawalCause cause, Instant now) {
      return new AssignmentWithdrawn(
          r.id(),
          a.id(),
          a.translatorId(),
          a.translatorSubject(),
          r.session(a),
          cause,
          r.appointment(),
          now);
    }
  }

  record TranslationUnmet(
      UUID requestId,
      Session session,
      UnmetCause cause,
      @Nullable ForAppointment appointment,
      Instant at)
      implements TranslationEvent {}

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
      implements TranslationEvent {

    static SessionMoved of(
        TranslationRequest r,
        Assignment a,
        Instant previousStart,
        @Nullable Instant objectionUntil,
        Instant now) {
      return new SessionMoved(
          r.id(),
          a.id(),
          a.translatorId(),
          a.translatorSubject(),
          r.session(a),
          previousStart,
          objectionUntil,
          r.appointment(),
          now);
    }
  }

  record TranslationCancelled(
      UUID requestId,
      Session session,
      CancelledBy by,
      Notice cancellationClass,
      @Nullable UUID assignmentId,
      @Nullable UUID translatorId,
      @Nullable String translatorSubject,
      @Nullable ForAppointment appointment,
      Instant at)
      implements TranslationEvent {

    static TranslationCancelled of(TranslationRequest r, @Nullable Assignment a, Cancellation c) {
      return new TranslationCancelled(
          r.id(),
          a == null ? r.session() : r.session(a),
          c.by(),
          c.notice(),
          a == null ? null : a.id(),
          a == null ? null : a.translatorId(),
          a == null ? null : a.translatorSubject(),
          r.appointment(),
          c.at());
    }
  }

  record SessionReported(
      UUID requestId,
      UUID assignmentId,
      String translatorSubject,
      Session session,
      Closing.Side by,
      Instant answerBy,
      Instant at)
      implements TranslationEvent {

    static SessionReported of(
        TranslationRequest r, Assignment a, Closing.Side by, Instant answerBy, Instant now) {
      return new SessionReported(
          r.id(), a.id(), a.translatorSubject(), r.session(a), by, answerBy, now);
    }
  }

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
      implements TranslationEvent {

    static TranslationCompleted of(
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
          r.session(a),
          approved.outcome(),
          approved.start(),
          approved.end(),
          approval,
          now);
    }
  }

  /** Why an offer is void. */
  enum ClosedBecause {
    FILLED,
    CANCELLED
  }

  /** Staff objected in the window, or a translator withdrew later. */
  enum WithdrawalCause {
    OBJECTED,
    WITHDRAWN
  }

  @Override
  default String type() {
    return switch (this) {
      case TranslationRequested _ -> "translation.requested.v1";
      case TranslationApproved _ -> "translation.approved.v1";
      case TranslationRejected _ -> "translation.rejected.v1";
      case OfferMade _ -> "translation.offer-made.v1";
      case OfferRefused _ -> "translation.offer-refused.v1";
      case OfferExpired _ -> "translation.offer-expired.v1";
      case OfferClosed _ -> "translation.offer-closed.v1";
      case TranslatorAssigned _ -> "translation.translator-assigned.v1";
      case TranslationConfirmed _ -> "translation.confirmed.v1";
      case AssignmentWithdrawn _ -> "translation.assignment-withdrawn.v1";
      case SessionMoved _ -> "translation.session-moved.v1";
      case TranslationUnmet _ -> "translation.unmet.v1";
      case TranslationCancelled _ -> "translation.cancelled.v1";
      case SessionReported _ -> "translation.session-reported.v1";
      case TranslationCompleted _ -> "translation.completed.v1";
    };
  }
}
