package org.renkonto.translation.ranking;

/**
 * The levels of the soft rules, L1 to L5 of the domain text, C4. A higher level decides alone; the
 * next one is looked at only between equals.
 */
public enum Tier {
  SERVE,
  QUALITY,
  PEOPLE,
  COST,
  STABILITY
}
