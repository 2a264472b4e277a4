package org.renkonto.translation.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkonto.translation.appointment.ChangeMatrix.Change;
import org.renkonto.translation.appointment.ChangeMatrix.Weight;
import org.renkonto.translation.institution.InstitutionType;
import org.renkonto.translation.institution.Priority;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.place.Places;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.request.Details;
import org.renkonto.translation.translator.Mode;

class ChangeMatrixTest {

  private static final UUID OFFICE = new UUID(0, 1);
  private static final Instant TEN = Instant.parse("2026-12-08T09:00:00Z");

  ChangeMatrix matrix = new ChangeMatrix(new ChangeSettings(Duration.ofMinutes(30)));

  /** Half an hour from ten, seen from the clock of Berlin. */
  @ParameterizedTest
  @CsvSource({
    "uk, de, COUNSELLING, ON_SITE, 2026-12-08T09:00:00Z, 30, '',                    true",
    "uk, de, COUNSELLING, ON_SITE, 2026-12-08T09:30:00Z, 30, TIME,                  true",
    "uk, de, COUNSELLING, ON_SITE, 2026-12-08T08:30:00Z, 30, TIME,                  true",
    "uk, de, COUNSELLING, ON_SITE, 2026-12-08T09:35:00Z, 30, TIME TIME_BEYOND,      false",
    "uk, de, COUNSELLING, ON_SITE, 2026-12-09T09:00:00Z, 30, TIME DAY TIME_BEYOND,  false",
    "uk, de, COUNSELLING, ON_SITE, 2026-12-08T09:00:00Z, 60, LENGTH,                true",
    "uk, de, COUNSELLING, ON_SITE, 2026-12-08T09:00:00Z, 65, LENGTH LENGTH_BEYOND,  false",
    "uk, de, COUNSELLING, ON_SITE, 2026-12-08T09:15:00Z, 45, TIME LENGTH,           true",
    "ar, de, COUNSELLING, ON_SITE, 2026-12-08T09:00:00Z, 30, LANGUAGE,              false",
    "uk, fr, COUNSELLING, ON_SITE, 2026-12-08T09:00:00Z, 30, LANGUAGE,              false",
    "uk, de, HEALTH,      ON_SITE, 2026-12-08T09:00:00Z, 30, SETTING,               false",
    "uk, de, COUNSELLING, PHONE,   2026-12-08T09:00:00Z, 30, MODE,                  false",
  })
  void a_minor_change_is_told_and_a_material_one_is_asked_again(
      String language,
      String target,
      String setting,
      String mode,
      Instant start,
      int minutes,
      @Nullable String changes,
      boolean minor) {
    var after =
        new Wanted(
            OFFICE,
            language,
            target,
            setting,
            mode,
            start,
            start.plus(Duration.ofMinutes(minutes)),
            "Europe/Berlin");
    assertThat(matrix.changes(before(TEN), after)).isEqualTo(named(changes));
    assertThat(matrix.isMinor(before(TEN), after)).isEqualTo(minor);
  }

  @Test
  void twenty_minutes_over_midnight_are_another_day() {
    var late = Instant.parse("2026-12-08T22:50:00Z");
    var after = wanted(OFFICE, late.plus(Duration.ofMinutes(20)));
    assertThat(matrix.changes(before(late), after)).containsExactly(Change.TIME, Change.DAY);
  }

  @Test
  void another_office_is_another_place() {
    assertThat(matrix.isMinor(before(TEN), wanted(new UUID(0, 2), TEN))).isFalse();
  }

  @Test
  void only_time_and_length_within_the_tolerance_are_minor() {
    assertThat(Change.values())
        .filteredOn(change -> change.weight() == Weight.MINOR)
        .containsExactly(Change.TIME, Change.LENGTH);
  }

  private static EnumSet<Change> named(@Nullable String changes) {
    return Arrays.stream((changes == null ? "" : changes).split(" "))
        .filter(name -> !name.isEmpty())
        .map(Change::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Change.class)));
  }

  private static Wanted wanted(UUID office, Instant start) {
    var end = start.plus(Duration.ofMinutes(30));
    return new Wanted(office, "uk", "de", "COUNSELLING", "ON_SITE", start, end, "Europe/Berlin");
  }

  private static Details before(Instant start) {
    return new Details(
        OFFICE,
        InstitutionType.OFFICE,
        "office-jena",
        "uk",
        null,
        "de",
        List.of(Mode.ON_SITE),
        start,
        start,
        30,
        ZoneId.of("Europe/Berlin"),
        new Places().find("07743", null),
        Setting.COUNSELLING,
        null,
        Required.NOTHING,
        Wished.NOTHING,
        Priority.NORMAL);
  }
}
