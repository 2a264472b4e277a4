package org.renkonto.appointment.office;

/** What can be booked; the order is that in which a booking takes them. */
public enum UnitKind {
  /** Somebody who talks with people. */
  COUNSELLOR,
  /** Where they talk. */
  ROOM
}
