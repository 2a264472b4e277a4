package org.renkonto.translation.request;

/** Why a dispatcher rejected a request that needed approval. */
public enum RejectionReason {
  /** The purpose is not covered by the service. */
  NOT_COVERED,
  /** A sworn translator is needed. */
  SWORN_TRANSLATOR_NEEDED,
  /** There is no capacity left for it. */
  NO_CAPACITY
}
