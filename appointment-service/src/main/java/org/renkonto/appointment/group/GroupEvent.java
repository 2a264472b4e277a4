package org.renkonto.appointment.group;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.renkonto.appointment.booking.CancelledBy;
import org.renkonto.appointment.booking.Meeting;
import org.renkonto.platform.event.DomainEvent;

/**
 * What is published about groups; one event for each person who is to be told. Contract:
 * contracts/appointment.
 */
sealed interface GroupEvent extends DomainEvent {

  /** Open for registration until then. */
  record GroupPublished(
      UUID groupId,
      Meeting meeting,
      Set<String> languages,
      int seats,
      Instant registrationUntil,
      Instant at)
      implements GroupEvent {}

  /** Called off by the office; a {@link SeatCancelled} follows for everybody who had registered. */
  record GroupCancelled(UUID groupId, Meeting meeting, Instant at) implements GroupEvent {}

  /**
   * Somebody has a seat.
   *
   * @param link number of the link by which the person says "cannot come"
   * @param movedUp whether from the waiting list
   */
  record SeatConfirmed(
      UUID groupId, UUID registrationId, Meeting meeting, int link, boolean movedUp, Instant at)
      implements GroupEvent {}

  /** Somebody waits for a seat. */
  record SeatWaitlisted(UUID groupId, UUID registrationId, Meeting meeting, int link, Instant at)
      implements GroupEvent {}

  /** Somebody cannot come. */
  record SeatGivenUp(
      UUID groupId, UUID registrationId, Meeting meeting, int link, CancelledBy by, Instant at)
      implements GroupEvent {}

  /** Somebody who had registered is told that the group does not take place. */
  record SeatCancelled(UUID groupId, UUID registrationId, Meeting meeting, int link, Instant at)
      implements GroupEvent {}

  /** Who was there: ATTENDED, ABSENT or EXCUSED; the last one about a registration counts. */
  record AttendanceRecorded(
      UUID groupId, UUID registrationId, Meeting meeting, String attendance, Instant at)
      implements GroupEvent {}

  @Override
  default String type() {
    return switch (this) {
      case GroupPublished _ -> "appointment.group-published.v1";
      case GroupCancelled _ -> "appointment.group-cancelled.v1";
      case SeatConfirmed _ -> "appointment.seat-confirmed.v1";
      case SeatWaitlisted _ -> "appointment.seat-waitlisted.v1";
      case SeatGivenUp _ -> "appointment.seat-given-up.v1";
      case SeatCancelled _ -> "appointment.seat-cancelled.v1";
      case AttendanceRecorded _ -> "appointment.attendance-recorded.v1";
    };
  }
}
