package org.renkonto.translation.appointment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.request.ForAppointment;
import org.renkonto.translation.request.TranslationDesk.RequestTranslation;
import org.renkonto.translation.translator.Mode;

/**
 * The translator that an appointment needs, as it was told: codes are not checked yet.
 *
 * @param institutionId the office, as it is registered here
 */
record Wanted(
    UUID institutionId,
    String language,
    String targetLanguage,
    String setting,
    String mode,
    Instant start,
    Instant end,
    String zone) {

  /** How long the session lasts. */
  int minutes() {
    return (int) Duration.between(start, end).toMinutes();
  }

  /**
   * As a request.
   *
   * @throws InvalidInput when a code is not known here
   */
  RequestTranslation request(UUID id, ForAppointment appointment) {
    var place = clock();
    return new RequestTranslation(
        id,
        institutionId,
        language,
        null,
        targetLanguage,
        List.of(code(Mode.class, "mode", mode)),
        LocalDateTime.ofInstant(start, place),
        null,
        place.getRules().getOffset(start),
        null,
        place,
        minutes(),
        null,
        null,
        code(Setting.class, "setting", setting),
        null,
        Required.NOTHING,
        Wished.NOTHING,
        appointment);
  }

  private ZoneId clock() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new InvalidInput("zone", "is no time zone that is known");
    }
  }

  private static <E extends Enum<E>> E code(Class<E> codes, String field, String code) {
    try {
      return Enum.valueOf(codes, code);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput(field, "is no code that is known here");
    }
  }
}
