package org.renkonto.translation.translator;

/** How a session is held. Only a session on site needs a place and a journey. */
public enum Mode {
  ON_SITE,
  PHONE,
  VIDEO,
  WRITTEN;

  /** Whether the translator has to travel for it. */
  public boolean needsTravel() {
    return this == ON_SITE;
  }

  /** Whether both directions are needed: a talk goes both ways, a text only one. */
  public boolean needsBothDirections() {
    return this != WRITTEN;
  }
}
