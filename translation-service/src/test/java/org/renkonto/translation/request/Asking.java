package org.renkonto.translation.request;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.renkonto.translation.calendar.Calendars;
import org.renkonto.translation.calendar.NoticeRule;
import org.renkonto.translation.institution.EligibilityPolicy;
import org.renkonto.translation.institution.Institutions;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Places;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.translator.DiaryDesk;
import org.renkonto.translation.translator.Mode;
import org.springframework.context.ApplicationContext;

/** The desk of institutions over a store that a test brings along. */
public final class Asking {

  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private final TranslationDesk desk;

  /**
   * @param office where all that does not change comes from
   */
  public Asking(
      ApplicationContext office,
      TranslationRequests requests,
      Institutions institutions,
      DiaryDesk diaries,
      Clock clock) {
    desk =
        new TranslationDesk(
            requests,
            new Intake(
                institutions,
                office.getBean(EligibilityPolicy.class),
                office.getBean(Languages.class),
                office.getBean(Places.class),
                office.getBean(Calendars.class),
                office.getBean(RequestSettings.class),
                clock),
            office.getBean(Calendars.class),
            office.getBean(NoticeRule.class),
            diaries,
            clock);
  }

  /** Asks for an hour of Arabic; the same id again is the same request. */
  public void asks(UUID id, UUID institution, LocalDateTime start, Mode mode) {
    desk.handle(
        new TranslationDesk.RequestTranslation(
            id,
            institution,
            "ar",
            null,
            "de",
            List.of(mode),
            start,
            null,
            null,
            null,
            ZONE,
            60,
            "4700",
            "Eupen",
            Setting.HEALTH,
            null,
            Required.NOTHING,
            Wished.NOTHING,
            null));
  }

  public void cancels(UUID id) {
    desk.cancel(id, CancelledBy.INSTITUTION);
  }
}
