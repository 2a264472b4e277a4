package org.renkonto.translation.appointment;

import java.time.Instant;
import org.renkonto.platform.event.DomainEvent;
import org.renkonto.translation.request.ForAppointment;

/** What is published about the needs of appointments. Contract: contracts/translation. */
sealed interface AppointmentNeedEvent extends DomainEvent {

  /**
   * Nobody can be asked for.
   *
   * @param cause code of the refusal, as INSTITUTION_NOT_ELIGIBLE
   */
  record TranslationNotPossible(ForAppointment appointment, String cause, Instant at)
      implements AppointmentNeedEvent {}

  @Override
  default String type() {
    return switch (this) {
      case TranslationNotPossible _ -> "translation.not-possible.v1";
    };
  }
}
