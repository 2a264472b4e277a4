package org.renkonto.appointment.queue;

import java.time.Instant;

/**
 * Why somebody is called before their turn, and on whose word; kept with the ticket.
 *
 * @param by subject of the member of staff who decided it
 */
record Priority(Why why, String by, Instant at) {

  /** The only grounds (casework.md 2.1, rule 7). */
  enum Why {
    ACCESSIBILITY,
    MINOR_CHILDREN
  }
}
