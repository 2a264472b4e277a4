package org.renkonto.platform.event;

import java.time.Instant;

/**
 * Something that happened, as it is published. Implemented by records nested in one sealed
 * interface per aggregate; carries ids, codes and times, never a person.
 */
public interface DomainEvent {

  /** The type on the wire, {@code <service>.<what happened>.v<n>}; for ever. */
  String type();

  /** When it happened. */
  Instant at();
}
