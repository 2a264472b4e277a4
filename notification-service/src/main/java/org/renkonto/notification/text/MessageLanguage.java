package org.renkonto.notification.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which people are written to; on the wire its BCP 47 tag. */
public enum MessageLanguage {
  DE(Locale.GERMAN),
  FR(Locale.FRENCH),
  EN(Locale.UK),
  AR(Locale.of("ar")),
  TR(Locale.of("tr")),
  RU(Locale.of("ru"));

  private final Locale locale;

  MessageLanguage(Locale locale) {
    this.locale = locale;
  }

  /** The tag, lower case: {@code de}. */
  @JsonValue
  public String tag() {
    return locale.getLanguage();
  }

  /** How dates and names are written in this language. */
  public Locale locale() {
    return locale;
  }

  /** The value of HTML's {@code dir}: {@code rtl} for Arabic. */
  public String direction() {
    return this == AR ? "rtl" : "ltr";
  }

  /** The first of the wanted languages (as in Accept-Language) that we write, if there is one. */
  public static Optional<MessageLanguage> firstOf(List<Locale> wanted) {
    return wanted.stream()
        .flatMap(
            want -> Arrays.stream(values()).filter(known -> known.tag().equals(want.getLanguage())))
        .findFirst();
  }
}
