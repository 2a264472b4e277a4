package org.renkonto.translation.translator;

/** Which way a translator works between a language and its target languages. */
public enum Direction {
  /** Both ways, as a talk needs it. */
  BOTH,
  /** Only from the language to the target languages. */
  TO,
  /** Only from the target languages into the language. */
  FROM
}
