package org.renkonto.notification.appointment;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The events about seats in groups, as far as anybody is told something. */
final class SeatEvents {

  private SeatEvents() {}

  /**
   * @param movedUp whether from the waiting list
   */
  record SeatConfirmed(UUID registrationId, Meeting meeting, int link, boolean movedUp) {
    SeatConfirmed {
      requireNonNull(registrationId, "registrationId");
      requireNonNull(meeting, "meeting");
    }
  }

  /** On the waiting list, given up, or the group is called off. */
  record SeatChanged(UUID registrationId, Meeting meeting, int link) {
    SeatChanged {
      requireNonNull(registrationId, "registrationId");
      requireNonNull(meeting, "meeting");
    }
  }
}
