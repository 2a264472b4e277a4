package org.renkonto.appointment.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.event.DomainEvent;

/**
 * What is published about the queue; about appointments in it, their own events tell. Contract:
 * contracts/appointment.
 */
sealed interface QueueEvent extends DomainEvent {

  /**
   * Somebody came without an appointment.
   *
   * @param number on the ticket, as it is called
   */
  record TicketIssued(UUID ticketId, UUID officeId, LocalDate day, String number, Instant at)
      implements QueueEvent {}

  /**
   * A ticket is done with.
   *
   * @param calledAt when its holder was called last; absent when never
   */
  record TicketEnded(
      UUID ticketId,
      UUID officeId,
      TicketState outcome,
      Instant issuedAt,
      @Nullable Instant calledAt,
      Instant at)
      implements QueueEvent {}

  /** No more tickets are given on this day. */
  record QueueStopped(UUID officeId, LocalDate day, StopCode code, Instant at)
      implements QueueEvent {}

  /** Tickets are given again on this day. */
  record QueueResumed(UUID officeId, LocalDate day, Instant at) implements QueueEvent {}

  @Override
  default String type() {
    return switch (this) {
      case TicketIssued _ -> "appointment.ticket-issued.v1";
      case TicketEnded _ -> "appointment.ticket-ended.v1";
      case QueueStopped _ -> "appointment.queue-stopped.v1";
      case QueueResumed _ -> "appointment.queue-resumed.v1";
    };
  }
}
