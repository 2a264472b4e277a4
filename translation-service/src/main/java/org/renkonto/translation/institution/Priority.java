package org.renkonto.translation.institution;

/** In which order requests are served, the most urgent first. */
public enum Priority {
  URGENT,
  NORMAL,
  /** Served only while nobody else waits. */
  FREE_CAPACITY
}
