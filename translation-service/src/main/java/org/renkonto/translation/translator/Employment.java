package org.renkonto.translation.translator;

/** How a translator works for the office (rule R9). */
public enum Employment {
  STAFF,
  FREELANCE,
  VOLUNTEER;

  /** Staff are assigned and may object; all others are only ever asked by an offer. */
  public boolean isAssignedDirectly() {
    return this == STAFF;
  }
}
