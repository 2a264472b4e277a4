package org.renkonto.appointment.queue;

import java.util.Set;

/** Where a ticket stands; the last six are outcomes. */
enum TicketState {
  /** Waits to be called. */
  WAITING,
  /** Called to a desk. */
  CALLED,
  /** They talk. */
  IN_SERVICE,
  /** Gone for a while; is not called until back. */
  PARKED,
  /** Served. */
  FINISHED,
  /** Did not come when called, and had not said so. */
  NO_SHOW,
  /** Left and said so. */
  EXCUSED,
  /** Sent home by the office. */
  CANCELLED,
  /** The day ended before their turn. */
  UNSERVED,
  /** Called, and the day ended before anybody wrote down how it ended. */
  UNRECORDED;

  /** In these it is not done with. */
  static final Set<TicketState> OPEN = Set.of(WAITING, CALLED, IN_SERVICE, PARKED);

  boolean isOpen() {
    return OPEN.contains(this);
  }

  /** What the end of the day makes of an open one. */
  TicketState atEndOfDay() {
    return this == WAITING || this == PARKED ? UNSERVED : UNRECORDED;
  }

  /** Refuses when it is done with. */
  void checkOpen() {
    check(WAITING, CALLED, IN_SERVICE, PARKED);
  }

  /** Refuses in any other than these. */
  void check(TicketState... possible) {
    if (!Set.of(possible).contains(this)) {
      throw new TicketNotOpen(this);
    }
  }
}
