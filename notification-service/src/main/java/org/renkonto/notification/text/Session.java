package org.renkonto.notification.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conversation or text to translate, in codes and times.
 *
 * @param language BCP 47 or ISO 639-3 code; {@code variety} narrows it where that was asked
 * @param zone where the start and end are read on the wall clock
 * @param place municipality, never a street; with its postcode, or absent
 */
public record Session(
    String language,
    @Nullable String variety,
    String targetLanguage,
    String setting,
    String mode,
    Instant start,
    Instant end,
    ZoneId zone,
    @Nullable String postcode,
    @Nullable String place) {

  /** Whether somebody has to be at the place. */
  public boolean onSite() {
    return "ON_SITE".equals(mode);
  }

  /** Postcode and municipality, as far as they are known; empty where nobody has to travel. */
  public String area() {
    return Stream.of(postcode, place).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  long minutes() {
    return Duration.between(start, end).toMinutes();
  }
}
