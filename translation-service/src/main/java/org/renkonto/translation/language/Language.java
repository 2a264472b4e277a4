package org.renkonto.translation.language;

import java.util.Set;

/**
 * A language the office works with.
 *
 * @param tag its BCP 47 tag, "ar"; the key everywhere
 * @param iso6393 its ISO 639-3 code, "ara"
 * @param englishName its name in English
 * @param endonym its name in itself
 * @param script the ISO 15924 code of its usual script, "Arab"
 * @param use whether it is offered, or is one the institutions speak
 * @param varieties the ISO 639-3 codes that may be asked for within it, empty when none are told
 *     apart
 */
public record Language(
    String tag,
    String iso6393,
    String englishName,
    String endonym,
    String script,
    Use use,
    Set<String> varieties) {

  /** What the office does with a language. */
  public enum Use {
    /** Asked for by institutions. */
    OFFERED,
    /** Spoken by the institutions themselves. */
    OFFICE
  }
}
