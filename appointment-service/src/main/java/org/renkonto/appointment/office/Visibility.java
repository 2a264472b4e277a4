package org.renkonto.appointment.office;

import org.jspecify.annotations.Nullable;

/** Who may get to know of an appointment; protects people whose relatives read their messages. */
public enum Visibility {
  /** Confirmed and reminded by message. */
  NORMAL,
  /** Seen in the person's own list, never told by message. */
  NO_MESSAGE,
  /** Known to the office alone. */
  HIDDEN;

  /** Of two wishes the one that protects more; null is no wish. */
  public Visibility butAtLeast(@Nullable Visibility wished) {
    return wished == null || wished.compareTo(this) < 0 ? this : wished;
  }
}
