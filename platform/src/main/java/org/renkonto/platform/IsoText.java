package org.renkonto.platform;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/**
 * Dates and times of day are stored as text: {@code 2026-12-03}, {@code 09:30}, {@code
 * 2026-12-03T09:30}. As a moment, which is what the store would make of them, they would change
 * with the time zone of the machine that reads them.
 */
public final class IsoText {

  private IsoText() {}

  /** For a converter of documents: no field has to ask for it. */
  public static MongoCustomConversions conversions() {
    return new MongoCustomConversions(
        List.of(
            ConverterBuilder.reading(String.class, LocalDate.class, LocalDate::parse)
                .andWriting(LocalDate::toString),
            ConverterBuilder.reading(String.class, LocalTime.class, LocalTime::parse)
                .andWriting(LocalTime::toString),
            ConverterBuilder.reading(String.class, LocalDateTime.class, LocalDateTime::parse)
                .andWriting(LocalDateTime::toString)));
  }
}
