package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Counsellors work in their own office; in another they are people as any. */
@ServiceTest
class OtherOfficeStoryTest {

  private static final String NINE = "2026-12-22T09:00:00+01:00";

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  Door jena;
  String other;
  UUID desk;
  UUID booked;

  @BeforeEach
  void booked_in_jena() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    var http = new Http("http://localhost:" + port);
    jena = Door.jena(http);
    desk = jena.hasUnit("COUNSELLOR", "c-1", "de");
    jena.hasReason("ADVICE", "STAFF", "\"COUNSELLOR\"");
    booked = id(jena.books("ADVICE", NINE));
    other = Door.eupen(http).counsellor("c-9");
  }

  @Test
  void an_appointment_of_another_office_is_not_there() {
    var path = "appointments/" + booked;
    assertThat(jena.get(path, jena.counsellor("c-1")).status()).isEqualTo(200);
    assertThat(jena.get(path, other).status()).isEqualTo(404);
    assertThat(jena.post(path + "/cancellation", other, null).status()).isEqualTo(404);
    var later = "{\"start\":\"2026-12-22T10:00:00+01:00\"}";
    assertThat(jena.post(path + "/reschedule", other, later).status()).isEqualTo(404);
    assertThat(jena.get(path, STAFF).json().path("state").asString()).isEqualTo("BOOKED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "appointments",
        "queue",
        "units",
        "openings",
        "special-days",
        "absences",
        "closures"
      })
  void what_an_office_has_is_for_its_own_staff(String what) {
    var path = what + "?office=" + jena.office();
    assertThat(jena.get(path, other).problem()).isEqualTo("not-allowed");
    assertThat(jena.get(path, jena.counsellor("c-1")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"arrival", "no-show", "completion", "keeping"})
  void nobody_else_notes_what_became_of_an_appointment(String what) {
    var json = what.equals("keeping") ? "{\"inSpiteOf\":\"" + desk + "\"}" : null;
    assertThat(jena.post("appointments/" + booked + "/" + what, other, json).problem())
        .isEqualTo("not-allowed");
  }

  @Test
  void nobody_else_books_sets_up_or_closes() {
    assertThat(jena.post("appointments", other, jena.wanted("ADVICE", NINE)).problem())
        .isEqualTo("not-allowed");
    assertThat(jena.holds(other, "ADVICE", NINE).problem()).isEqualTo("reason-not-bookable");
    var span = "\"span\":{\"from\":\"2026-12-22T08:00:00\",\"to\":\"2026-12-22T12:00:00\"}}";
    assertThat(jena.post("absences", other, "{\"unitId\":\"" + desk + "\"," + span).problem())
        .isEqualTo("not-allowed");
    var closure = "{\"officeId\":\"" + jena.office() + "\"," + span;
    assertThat(jena.post("closures", other, closure).problem()).isEqualTo("not-allowed");
    var stop = "{\"officeId\":\"" + jena.office() + "\",\"message\":\"CONTINGENT_REACHED\"}";
    assertThat(jena.post("queue/stop", other, stop).problem()).isEqualTo("not-allowed");
    var month = "statistics?month=2026-12&office=" + jena.office();
    assertThat(jena.get(month, other).problem()).isEqualTo("not-allowed");
  }

  @Test
  void only_a_counsellor_or_a_dispatcher_renews_the_link_to_a_calendar() {
    var feed = "units/" + desk + "/feed";
    assertThat(jena.post(feed, other, null).problem()).isEqualTo("not-allowed");
    assertThat(jena.post(feed, jena.counsellor("c-2"), null).problem()).isEqualTo("not-allowed");
    assertThat(jena.post(feed, jena.counsellor("c-1"), null).status()).isEqualTo(200);
  }
}
