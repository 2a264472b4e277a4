package org.renkonto.appointment.office;

/** Who may book a reason; staff always may, except where only the own counsellor may. */
public enum BookableBy {
  /** Whoever has a valid token. */
  ANYONE,
  /** Institutions for somebody, and staff. */
  INSTITUTIONS,
  /** Staff only. */
  STAFF,
  /** Only the counsellor who serves it. */
  OWN_COUNSELLOR
}
