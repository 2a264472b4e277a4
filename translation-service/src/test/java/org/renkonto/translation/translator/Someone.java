package org.renkonto.translation.translator;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.place.Travel;
import org.renkonto.translation.place.TravelSettings;
import org.renkonto.translation.translator.Availability.Hours;

/** Translators with codes instead of names, and the places and times of the tests. */
public final class Someone {

  public static final Place EUPEN =
      new Place("4700", "Eupen", "Eupen", "63023", "OSTBELGIEN", 50.628, 6.035);
  public static final Place KELMIS =
      new Place("4720", "Kelmis", "Kelmis", "63040", "OSTBELGIEN", 50.712, 6.014);
  public static final Place ST_VITH =
      new Place("4780", "St. Vith", "St. Vith", "63067", "OSTBELGIEN", 50.281, 6.127);
  public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  public static final Travel TRAVEL = new Travel(TravelSettings.shipped());
  public static final Profile.Refusals WILLING = Profile.Refusals.NONE;
  public static final Profile.Exclusions WELCOME = Profile.Exclusions.NONE;

  /** The command that holds. */
  public static final UUID HOLD = new UUID(0, 7);

  private Someone() {}

  /** A freelance Arabic translator of Eupen, at work on weekdays from 8 to 18 o'clock. */
  public static Profile arabic(String code) {
    return new Profile(
        id(code),
        code,
        Employment.FREELANCE,
        Gender.FEMALE,
        List.of(speaks("ar", "apc", Level.C1)),
        Set.of(Mode.ON_SITE, Mode.PHONE),
        Set.of(),
        List.of(),
        weekdays(8, 18),
        EUPEN,
        60,
        0,
        WILLING,
        WELCOME,
        true);
  }

  /** In the pool since the first day of December 2026. */
  public static Translator registered(Profile profile) {
    return Translator.register(profile, at("2026-12-01", "08:00"));
  }

  public static UUID id(String code) {
    return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
  }

  public static LanguageSkill speaks(String language, @Nullable String variety, Level level) {
    return new LanguageSkill(language, variety, level, Direction.BOTH, Set.of("de", "fr"));
  }

  public static Availability weekdays(int from, int to) {
    var hours = List.of(new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0)));
    var weekly =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
            .collect(Collectors.toMap(day -> day, day -> hours));
    return new Availability(BRUSSELS, weekly, List.of());
  }

  /** A booked session of one hour on Thursday, 3 December 2026, from this local time on. */
  public static Commitment booked(String request, String time, Place place) {
    return Commitment.held(id(request), hourAt(time), place, null, Instant.EPOCH, HOLD).booked();
  }

  /** The same by phone. */
  public static Commitment booked(String request, String time) {
    return Commitment.held(id(request), hourAt(time), null, null, Instant.EPOCH, HOLD).booked();
  }

  public static Span hourAt(String time) {
    return Span.of(at("2026-12-03", time), Duration.ofHours(1));
  }

  public static Instant at(String date, String time) {
    return LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(BRUSSELS).toInstant();
  }
}
