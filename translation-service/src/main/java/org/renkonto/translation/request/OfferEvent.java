package org.renkonto.translation.request;

import java.time.Instant;
import java.util.UUID;
import org.renkonto.platform.event.DomainEvent;

/** What is published about the offers of a request. Contract: contracts/translation. */
sealed interface OfferEvent extends DomainEvent {

  record OfferMade(
      UUID requestId,
      UUID offerId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      Instant answerBy,
      int wave,
      Instant at)
      implements OfferEvent {}

  record OfferRefused(
      UUID requestId, UUID offerId, UUID translatorId, String translatorSubject, Instant at)
      implements OfferEvent {}

  record OfferExpired(
      UUID requestId,
      UUID offerId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      Instant at)
      implements OfferEvent {}

  record OfferClosed(
      UUID requestId,
      UUID offerId,
      UUID translatorId,
      String translatorSubject,
      Session session,
      ClosedBecause reason,
      Instant at)
      implements OfferEvent {}

  /** Why an offer is void. */
  enum ClosedBecause {
    FILLED,
    CANCELLED
  }

  static OfferMade made(TranslationRequest r, Offer o, Instant now) {
    return new OfferMade(
        r.id(),
        o.id(),
        o.translatorId(),
        o.translatorSubject(),
        r.details().session(o),
        o.answerBy(),
        o.wave(),
        now);
  }

  static OfferRefused refused(TranslationRequest r, Offer o, Instant now) {
    return new OfferRefused(r.id(), o.id(), o.translatorId(), o.translatorSubject(), now);
  }

  static OfferExpired expired(TranslationRequest r, Offer o, Instant now) {
    return new OfferExpired(
        r.id(), o.id(), o.translatorId(), o.translatorSubject(), r.details().session(o), now);
  }

  static OfferClosed closed(TranslationRequest r, Offer o, ClosedBecause reason, Instant now) {
    return new OfferClosed(
        r.id(),
        o.id(),
        o.translatorId(),
        o.translatorSubject(),
        r.details().session(o),
        reason,
        now);
  }

  @Override
  default String type() {
    return switch (this) {
      case OfferMade _ -> "translation.offer-made.v1";
      case OfferRefused _ -> "translation.offer-refused.v1";
      case OfferExpired _ -> "translation.offer-expired.v1";
      case OfferClosed _ -> "translation.offer-closed.v1";
    };
  }
}
