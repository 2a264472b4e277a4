package org.renkonto.translation.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The settings as they are shipped, and instants on the clock of an office. */
final class Shipped {

  static final Calendars CALENDARS = new Calendars(bind("renkonto", CalendarSettings.class));
  static final WorkingTime EUPEN = CALENDARS.of("OSTBELGIEN");
  static final WorkingTime JENA = CALENDARS.of("JENA");
  static final AnswerWindow ANSWER_WINDOW =
      new AnswerWindow(bind("renkonto.answer-window", AnswerWindowSettings.class));
  static final NoticeRule NOTICE_RULE =
      new NoticeRule(bind("renkonto.notice", NoticeSettings.class));

  private Shipped() {}

  static Instant eupen(String local) {
    return LocalDateTime.parse(local).atZone(EUPEN.zone()).toInstant();
  }

  private static <T> T bind(String prefix, Class<T> settings) {
    try {
      var sources =
          new YamlPropertySourceLoader()
              .load("shipped", new ClassPathResource("policy/calendars.yaml"));
      return new Binder(
              ConfigurationPropertySources.from(sources),
              null,
              ApplicationConversionService.getSharedInstance())
          .bind(prefix, settings)
          .get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
