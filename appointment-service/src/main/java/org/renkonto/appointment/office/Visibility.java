package org.renkonto.appointment.office;

/** Who may get to know of an appointment; protects people whose relatives read their messages. */
public enum Visibility {
  /** Confirmed and reminded by message. */
  NORMAL,
  /** Seen in the person's own list, never told by message. */
  NO_MESSAGE,
  /** Known to the office alone. */
  HIDDEN
}
