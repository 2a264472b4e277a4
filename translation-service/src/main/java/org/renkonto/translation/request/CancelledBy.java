package org.renkonto.translation.request;

/** Who cancelled. */
public enum CancelledBy {
  INSTITUTION,
  DISPATCHER
}
