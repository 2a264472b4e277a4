package org.renkonto.notification.message;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events about requests, as far as anybody is told something because of them. */
final class RequestEvents {

  private RequestEvents() {}

  record Requested(UUID requestId, Asked session, @Nullable Boolean needsApproval) {
    Requested {
      requireNonNull(requestId, "requestId");
      requireNonNull(session, "session");
    }
  }

  record Approved(UUID requestId, Asked session) {
    Approved {
      requireNonNull(session, "session");
    }
  }

  record Rejected(UUID requestId, Asked session, String reason) {
    Rejected {
      requireNonNull(session, "session");
    }
  }

  record OfferMade(
      UUID requestId, UUID offerId, String translatorSubject, Asked session, Instant answerBy) {
    OfferMade {
      requireNonNull(translatorSubject, "translatorSubject");
      requireNonNull(session, "session");
      requireNonNull(answerBy, "answerBy");
    }
  }

  record OfferRefused(UUID requestId, UUID offerId, String translatorSubject) {
    OfferRefused {
      requireNonNull(translatorSubject, "translatorSubject");
    }
  }

  record OfferExpired(UUID requestId, UUID offerId, String translatorSubject, Asked session) {
    OfferExpired {
      requireNonNull(translatorSubject, "translatorSubject");
      requireNonNull(session, "session");
    }
  }

  record OfferClosed(
      UUID requestId, UUID offerId, String translatorSubject, Asked session, String reason) {
    OfferClosed {
      requireNonNull(translatorSubject, "translatorSubject");
      requireNonNull(session, "session");
    }
  }

  record TranslatorAssigned(
      UUID requestId,
      UUID assignmentId,
      String translatorSubject,
      Asked session,
      @Nullable Instant objectionUntil) {
    TranslatorAssigned {
      requireNonNull(translatorSubject, "translatorSubject");
      requireNonNull(session, "session");
    }
  }

  record Confirmed(UUID requestId, UUID assignmentId, String translatorSubject, Asked session) {
    Confirmed {
      requireNonNull(requestId, "requestId");
      requireNonNull(translatorSubject, "translatorSubject");
      requireNonNull(session, "session");
    }
  }

  record AssignmentWithdrawn(
      UUID requestId, UUID assignmentId, String translatorSubject, Asked session, String cause) {
    AssignmentWithdrawn {
      requireNonNull(requestId, "requestId");
      requireNonNull(translatorSubject, "translatorSubject");
      requireNonNull(session, "session");
    }
  }

  /**
   * @param appointment for which it was sought; absent where the request stands alone
   */
  record Unmet(
      UUID requestId, Asked session, @Nullable String cause, @Nullable ForAppointment appointment) {
    Unmet {
      requireNonNull(session, "session");
    }
  }

  /** The appointment that a request is for. */
  record ForAppointment(UUID id) {
    ForAppointment {
      requireNonNull(id, "id");
    }
  }

  record Cancelled(
      UUID requestId,
      Asked session,
      @Nullable String cancellationClass,
      @Nullable UUID assignmentId,
      @Nullable String translatorSubject) {
    Cancelled {
      requireNonNull(requestId, "requestId");
      requireNonNull(session, "session");
    }
  }

  record SessionReported(
      UUID requestId,
      UUID assignmentId,
      String translatorSubject,
      Asked session,
      String by,
      Instant answerBy) {
    SessionReported {
      requireNonNull(translatorSubject, "translatorSubject");
      requireNonNull(session, "session");
      requireNonNull(answerBy, "answerBy");
    }
  }

  record Completed(
      UUID requestId,
      UUID assignmentId,
      String translatorSubject,
      Asked session,
      @Nullable String outcome,
      @Nullable Instant actualStart,
      @Nullable Instant actualEnd,
      @Nullable String approval) {
    Completed {
      requireNonNull(translatorSubject, "translatorSubject");
      requireNonNull(session, "session");
    }
  }
}
