package org.renkonto.appointment.office;

/** How an appointment takes place. */
public enum Mode {
  /** In the office; the only one that needs a room. */
  OFFICE,
  /** By telephone. */
  PHONE,
  /** By video. */
  VIDEO,
  /** At the person's home. */
  HOME_VISIT
}
