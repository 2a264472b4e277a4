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

/** What is published about requests as such. Contract: contracts/translation. */
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

  record TranslationUnmet(
      UUID requestId,
      Session session,
      UnmetCause cause,
      @Nullable ForAppointment appointment,
      Instant at)
      implements TranslationEvent {}

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
      implements TranslationEvent {}

  static TranslationRequested requested(TranslationRequest r, boolean needsApproval) {
    return new TranslationRequested(
        r.id(),
        r.details().session(),
        r.details().modes(),
        r.details().priority(),
        needsApproval,
        r.submittedAt());
  }

  static TranslationApproved approved(TranslationRequest r, Instant now) {
    return new TranslationApproved(r.id(), r.details().session(), now);
  }

  static TranslationRejected rejected(TranslationRequest r, RejectionReason reason, Instant now) {
    return new TranslationRejected(r.id(), r.details().session(), reason, r.appointment(), now);
  }

  static TranslationUnmet unmet(TranslationRequest r, UnmetCause cause, Instant now) {
    return new TranslationUnmet(r.id(), r.details().session(), cause, r.appointment(), now);
  }

  static TranslationCancelled cancelled(
      TranslationRequest r, @Nullable Assignment a, Cancellation c) {
    return new TranslationCancelled(
        r.id(),
        a == null ? r.details().session() : r.details().session(a),
        c.by(),
        c.notice(),
        a == null ? null : a.id(),
        a == null ? null : a.translatorId(),
        a == null ? null : a.translatorSubject(),
        r.appointment(),
        c.at());
  }

  @Override
  default String type() {
    return switch (this) {
      case TranslationRequested _ -> "translation.requested.v1";
      case TranslationApproved _ -> "translation.approved.v1";
      case TranslationRejected _ -> "translation.rejected.v1";
      case TranslationUnmet _ -> "translation.unmet.v1";
      case TranslationCancelled _ -> "translation.cancelled.v1";
    };
  }
}
