package org.renkonto.translation.calendar;

/** How early a cancellation came, in working time. */
public enum Notice {
  /** Early enough that nobody was put to any cost. */
  IN_TIME,
  /** The translator's time was kept free and is lost. */
  LATE,
  /** The translator is perhaps on the way, or there already. */
  VERY_LATE
}
