package org.renkonto.notification.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Three-letter codes of languages that also have a two-letter one: the JDK names only these. */
final class LanguageCodes {

  private static final Map<String, String> SHORT =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(
                  code -> Locale.of(code).getISO3Language(), code -> code, (first, _) -> first));

  private LanguageCodes() {}

  /** The locale of a code, {@code ara} and {@code ar} alike. */
  static Locale locale(String code) {
    return Locale.of(SHORT.getOrDefault(code, code));
  }
}
