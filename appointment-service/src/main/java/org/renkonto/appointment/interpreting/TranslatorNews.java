package org.renkonto.appointment.interpreting;

import org.jspecify.annotations.Nullable;

/**
 * What translation-service says about the search for one round of an appointment.
 *
 * @param sequence number among the news of the round; the greatest one tells how things stand
 * @param cause why there is none, a code; absent otherwise
 */
public record TranslatorNews(int round, long sequence, What what, @Nullable String cause) {

  /** How things stand by it. */
  public enum What {
    /** A translator is there. */
    FOUND,
    /** The one who was there is not any more, and another is sought. */
    WITHDRAWN,
    /** Nobody is there, and nobody is sought any more. */
    NONE
  }
}
