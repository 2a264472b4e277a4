package org.renkonto.standalone.story;

import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who speaks Turkish comes to the office in Eupen, and a translator with them. */
@ExtendWith(WholeSystem.class)
class AppointmentStoryTest {

  private static final String EUPEN = "40000000-0000-4000-8000-000000000001";
  private static final String APPOINTMENTS = "/api/appointment/appointments/";
  private static final String HOLDS = "/api/appointment/holds";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final LocalDate DAY =
      LocalDate.now(ZoneId.of("Europe/Brussels"))
          .with(TemporalAdjusters.next(THURSDAY))
          .plusWeeks(4);

  private static Api api;

  @BeforeAll
  static void start() {
    api = new Api(WholeSystem.running());
  }

  @Test
  void person_and_translator_are_booked_together_and_called_off_together() {
    var start = firstFree();
    var hold = hold(start);
    api.post("person-2", HOLDS + "/" + hold + "/confirmation", Map.of());
    var code = told("Kodunuz: (\\d{6})");

    api.post("person-2", HOLDS + "/" + hold + "/confirmation", Map.of("code", code));

    await().atMost(SOON).until(() -> state(hold).equals("BOOKED"));
    await().atMost(SOON).until(() -> assignment(start).equals("TENTATIVE"));
    var page = api.page(told("(?s)Randevunuz alındı.*?(http://\\S+/links/\\S+)"));
    assertThat(page).contains("Info-Integration, Eupen").doesNotContain("RESIDENCE", "desk-");

    assertThat(api.post("person-2", APPOINTMENTS + hold + "/cancellation", Map.of()).status())
        .isEqualTo(200);

    await().atMost(SOON).until(() -> assignment(start).equals("RELEASED"));
    assertThat(state(hold)).isEqualTo("CANCELLED");
  }

  private static String firstFree() {
    var asked =
        "/api/appointment/slots?office=%s&reason=RESIDENCE&from=%s&to=%s&language=tr&translator=true";
    var free = api.get("person-2", asked.formatted(EUPEN, DAY, DAY.plusDays(6))).body();
    assertThat(free.path("translators").asString()).isEqualTo("KNOWN");
    return free.at("/days/0/times/0/start").asString();
  }

  private static String hold(String start) {
    var wanted =
        Map.of(
            "officeId",
            EUPEN,
            "reason",
            "RESIDENCE",
            "start",
            start,
            "mode",
            "OFFICE",
            "language",
            "tr",
            "translatorNeeded",
            true);
    var held = api.post("person-2", HOLDS, wanted);
    assertThat(held.status()).as(held.body().toString()).isEqualTo(201);
    return held.body().get("id").asString();
  }

  private static String state(String appointment) {
    return api.get("person-2", APPOINTMENTS + appointment).body().path("state").asString();
  }

  /** How the translator of the staff stands with the session at this time. */
  private static String assignment(String start) {
    var all = api.get("tr-2", "/api/translation/assignments").body();
    return all.path("items")
        .valueStream()
        .filter(one -> start.startsWith(one.path("start").asString()))
        .map(one -> one.path("state").asString())
        .findFirst()
        .orElse("");
  }

  private static String told(String pattern) {
    return await()
        .atMost(SOON)
        .until(() -> api.told("person-2", pattern).orElse(""), found -> !found.isEmpty());
  }
}
