package org.renkonto.appointment.booking;

/** Who cancelled or moved it. */
public enum CancelledBy {
  /** The person, or an institution for them: excused. */
  PERSON,
  /** The office: revoked, and not to be counted against the person. */
  OFFICE
}
