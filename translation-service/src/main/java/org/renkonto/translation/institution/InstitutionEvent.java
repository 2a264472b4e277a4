package org.renkonto.translation.institution;

import java.time.Instant;
import java.util.UUID;
import org.renkonto.platform.event.DomainEvent;

/** What this service publishes about institutions. Contract: contracts/translation. */
sealed interface InstitutionEvent extends DomainEvent {

  record InstitutionRegistered(
      UUID institutionId,
      String contactSubject,
      InstitutionType institutionType,
      String postcode,
      Institution.State state,
      Instant at)
      implements InstitutionEvent {}

  record InstitutionApproved(UUID institutionId, String contactSubject, Instant at)
      implements InstitutionEvent {}

  record InstitutionSuspended(UUID institutionId, String contactSubject, Instant at)
      implements InstitutionEvent {}

  @Override
  default String type() {
    return switch (this) {
      case InstitutionRegistered _ -> "translation.institution-registered.v1";
      case InstitutionApproved _ -> "translation.institution-approved.v1";
      case InstitutionSuspended _ -> "translation.institution-suspended.v1";
    };
  }
}
