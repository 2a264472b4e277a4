package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.appointment.booking.Door.PERSON;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What staff decides against the plan: absences, closures, and two at one time. */
@ServiceTest
class AbsenceStoryTest {

  private static final String NINE = "2026-12-22T09:00:00+01:00";
  private static final String TEN = "2026-12-22T10:00:00+01:00";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Appointments appointments;

  Door jena;
  UUID desk;

  @BeforeEach
  void two_weeks_before() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    jena = Door.jena(new Http("http://localhost:" + port));
    desk = jena.hasUnit("COUNSELLOR", "c-1", "de");
    jena.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
  }

  @Test
  void an_absence_over_bookings_lists_each_until_somebody_has_decided() {
    var moved = id(jena.books("ADVICE", NINE));
    var cancelled = id(jena.books("ADVICE", "2026-12-22T09:30:00+01:00"));
    var kept = id(jena.books("ADVICE", TEN));
    jena.books("ADVICE", "2026-12-22T11:00:00+01:00");
    var absence =
        jena.post(
            "absences",
            STAFF,
            """
            {"unitId":"%s","span":{"from":"2026-12-22T08:00","to":"2026-12-22T10:30"}}"""
                .formatted(desk));
    assertThat(absence.status()).as(absence.text()).isEqualTo(201);
    assertThat(absence.json().path("toDecide").valueStream().map(a -> a.path("id").asString()))
        .containsExactly("" + moved, "" + cancelled, "" + kept);

    jena.post("appointments/" + moved + "/reschedule", STAFF, newTime("2026-12-22T11:30:00+01:00"));
    jena.post("appointments/" + cancelled + "/cancellation", STAFF, null);
    var nothing = "{\"inSpiteOf\":\"" + kept + "\"}";
    assertThat(jena.post("appointments/" + kept + "/keeping", STAFF, nothing).status())
        .as("there is no such absence")
        .isEqualTo(404);
    jena.post(
        "appointments/" + kept + "/keeping", STAFF, "{\"inSpiteOf\":\"" + id(absence) + "\"}");
    assertThat(jena.get("absences/" + id(absence), STAFF).json().path("toDecide")).isEmpty();
    assertThat(state(kept)).isEqualTo("BOOKED");
    assertThat(jena.books("ADVICE", NINE).problem()).isEqualTo("slot-outside-rules");
  }

  @Test
  void a_closure_lists_what_it_hits_and_offers_nothing_any_more() {
    var hit = id(jena.books("ADVICE", NINE));
    var closure =
        jena.post(
            "closures",
            STAFF,
            """
            {"officeId":"%s","span":{"from":"2026-12-21T00:00","to":"2026-12-28T00:00"}}"""
                .formatted(jena.office()));
    assertThat(closure.json().at("/toDecide/0/id").asString()).isEqualTo("" + hit);
    var free = jena.slots(STAFF, "ADVICE", "2026-12-21", "2026-12-27", "").json();
    assertThat(free.path("free").asInt()).isZero();
  }

  @Test
  void an_absence_entered_by_mistake_is_taken_back_and_its_times_are_free_again() {
    var form =
        """
        {"unitId":"%s","span":{"from":"2026-12-22T08:00","to":"2026-12-22T18:00"}}"""
            .formatted(desk);
    var absence = id(jena.post("absences", STAFF, form));
    assertThat(jena.books("ADVICE", NINE).problem()).isEqualTo("slot-outside-rules");
    assertThat(jena.get("absences?office=" + jena.office(), STAFF).json()).hasSize(1);
    var path = "/api/appointment/absences/" + absence;
    assertThat(jena.http().send("DELETE", path, STAFF, null, Map.of()).status()).isEqualTo(204);
    assertThat(jena.books("ADVICE", NINE).status()).isEqualTo(201);
  }

  @Test
  void staff_overbooks_on_purpose_only_and_the_first_booking_keeps_its_time() {
    var first = id(jena.books("ADVICE", NINE));
    var wanted = jena.wanted("ADVICE", NINE);
    var over = wanted.replace("{\"off", "{\"overbooked\":\"EMERGENCY\",\"off");
    var second = jena.post("appointments", STAFF, over);
    assertThat(second.json().path("overbooked").asString())
        .as(second.text())
        .isEqualTo("EMERGENCY");
    assertThat(jena.post("appointments", PERSON, over).status()).isEqualTo(403);
    jena.post("appointments/" + id(second) + "/cancellation", STAFF, null);
    clock.pass(Duration.ofMinutes(11));
    await().until(() -> appointments.get(id(second)).leaving(Instant.MAX).isEmpty());
    assertThat(state(first)).isEqualTo("BOOKED");
    assertThat(jena.books("ADVICE", NINE).problem()).isEqualTo("slot-taken");
  }

  private String state(UUID id) {
    return jena.get("appointments/" + id, STAFF).json().path("state").asString();
  }

  private static String newTime(String start) {
    return "{\"start\":\"%s\"}".formatted(start);
  }
}
