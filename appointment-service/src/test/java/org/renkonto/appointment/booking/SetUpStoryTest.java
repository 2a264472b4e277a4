package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.booking.Door.PERSON;
import static org.renkonto.appointment.booking.Door.STAFF;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What staff sets up wrongly is refused when it is set up, not when somebody books. */
@ServiceTest
class SetUpStoryTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  Door jena;

  @BeforeEach
  void monday() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    jena = Door.jena(new Http("http://localhost:" + port));
  }

  @ParameterizedTest
  @CsvSource({
    "+01:00, th, 422",
    "UTC, th, 422",
    "Etc/GMT-1, th, 422",
    "Europe/Berlin, xx, 422",
    "Europe/Berlin, th, 200",
  })
  void an_office_is_at_a_place_with_a_clock_and_holidays(String zone, String region, int status) {
    var office =
        """
        {"name":"An office","zone":"%s","holidays":{"country":"de","region":"%s"},
         "languages":["de"],"place":"Jena"}"""
            .formatted(zone, region);
    assertThat(jena.puts("offices/" + UUID.randomUUID(), office, Map.of()).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"-50, 0, 400", "0, -50, 400", "60, 60, 400", "50, 50, 200"})
  void shares_of_a_session_are_parts_of_one_whole(int walkInShare, int reserve, int status) {
    assertThat(opening(UUID.randomUUID(), walkInShare, reserve, "[]", Map.of()).status())
        .isEqualTo(status);
  }

  @Test
  void an_opening_is_changed_by_who_has_seen_its_present_version_and_is_of_one_office() {
    var id = UUID.randomUUID();
    var made = opening(id, 0, 0, "[]", Map.of());
    assertThat(opening(id, 10, 0, "[]", Map.of()).problem()).isEqualTo("version-not-named");
    var seen = Map.of("If-Match", String.valueOf(made.header("ETag")));
    assertThat(opening(id, 10, 0, "[]", seen).status()).isEqualTo(200);
    assertThat(opening(id, 20, 0, "[]", seen).problem()).isEqualTo("version-outdated");
    var foreign = "[\"" + UUID.randomUUID() + "\"]";
    assertThat(opening(UUID.randomUUID(), 0, 0, foreign, Map.of()).status()).isEqualTo(422);
  }

  @Test
  void a_reason_that_nobody_could_serve_is_refused() {
    var roomByPhone =
        """
        {"minutes":30,"minutesBefore":0,"minutesAfter":0,"everyMinutes":30,"needs":["ROOM"],
         "servedBy":[],"bookableBy":"ANYONE","leadMinutes":0,"daysAhead":60,"modes":["PHONE"],
         "bring":[],"visibility":"NORMAL","seats":1}""";
    var answer = jena.puts("offices/" + jena.office() + "/reasons/ROOM", roomByPhone, Map.of());
    assertThat(answer.problem()).as(answer.text()).isEqualTo("invalid-input");
  }

  @Test
  void days_out_of_this_time_are_refused_and_not_looked_through() {
    jena.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
    var last = "%2B999999999-12-31";
    assertThat(jena.slots(PERSON, "ADVICE", last, last, "").status()).isEqualTo(422);
    var closure =
        """
        {"officeId":"%s","span":{"from":"2026-12-21T00:00","to":"+999999999-12-28T00:00"}}"""
            .formatted(jena.office());
    assertThat(jena.post("closures", STAFF, closure).status()).isEqualTo(400);
  }

  @Test
  void with_a_translator_the_counsellor_need_not_speak_the_language() {
    jena.offersTranslators();
    jena.hasUnit("COUNSELLOR", "c-1", "de");
    jena.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
    assertThat(free("&language=ar")).isZero();
    assertThat(free("&language=ar&translator=true")).isEqualTo(6);
  }

  private int free(String more) {
    return jena.slots(PERSON, "ADVICE", "2026-12-08", "2026-12-08", more)
        .json()
        .path("free")
        .asInt();
  }

  private Answer opening(
      UUID id, int walkInShare, int reserve, String units, Map<String, String> headers) {
    var form =
        """
        {"officeId":"%s","units":%s,"weekday":"MONDAY","everyWeeks":1,"validFrom":"2026-01-01",
         "hours":{"from":"09:00","to":"12:00","walkInShare":%d,"reserve":%d,"onHolidays":false}}"""
            .formatted(jena.office(), units, walkInShare, reserve);
    return jena.puts("openings/" + id, form, headers);
  }
}
