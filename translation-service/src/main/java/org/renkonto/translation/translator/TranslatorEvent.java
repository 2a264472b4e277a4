package org.renkonto.translation.translator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.renkonto.platform.event.DomainEvent;

/** What this service publishes about translators. Contract: contracts/translation. */
sealed interface TranslatorEvent extends DomainEvent {

  record TranslatorRegistered(
      UUID translatorId, String subject, Employment employment, List<String> languages, Instant at)
      implements TranslatorEvent {}

  @Override
  default String type() {
    return switch (this) {
      case TranslatorRegistered _ -> "translation.translator-registered.v1";
    };
  }
}
