package org.renkonto.appointment.office;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.data.mongodb.core.convert.MongoConversionContext;
import org.springframework.data.mongodb.core.convert.MongoValueConverter;

/**
 * Dates and times of day are stored as text. As a moment, which is what the store would make of
 * them, they would change with the time zone of the machine that reads them.
 */
public final class IsoText {

  private IsoText() {}

  /** A date as {@code 2026-12-03}. */
  public static final class Date implements MongoValueConverter<LocalDate, String> {

    @Override
    public LocalDate read(String text, MongoConversionContext context) {
      return LocalDate.parse(text);
    }

    @Override
    public String write(LocalDate date, MongoConversionContext context) {
      return date.toString();
    }
  }

  /** A time of day as {@code 09:30}. */
  public static final class Time implements MongoValueConverter<LocalTime, String> {

    @Override
    public LocalTime read(String text, MongoConversionContext context) {
      return LocalTime.parse(text);
    }

    @Override
    public String write(LocalTime time, MongoConversionContext context) {
      return time.toString();
    }
  }

  /** A date with its time of day as {@code 2026-12-03T09:30}. */
  public static final class DateTime implements MongoValueConverter<LocalDateTime, String> {

    @Override
    public LocalDateTime read(String text, MongoConversionContext context) {
      return LocalDateTime.parse(text);
    }

    @Override
    public String write(LocalDateTime time, MongoConversionContext context) {
      return time.toString();
    }
  }
}
