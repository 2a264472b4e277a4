package org.renkonto.appointment.queue;

/** Why no more tickets are given today; the display has a sentence for each. */
public enum StopCode {
  /** As many were given as the office can serve in a day. */
  CONTINGENT_REACHED,
  /** More people wait than can be served before closing. */
  MANY_WAITING,
  /** Fewer counsellors are there than planned. */
  FEW_COUNSELLORS,
  /** The office closes earlier today. */
  CLOSING_EARLY
}
