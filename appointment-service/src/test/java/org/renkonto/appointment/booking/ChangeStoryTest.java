package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.appointment.booking.Door.INSTITUTION;
import static org.renkonto.appointment.booking.Door.PERSON;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;
import static org.renkonto.appointment.booking.Door.person;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens to appointments between their booking and their day. */
@ServiceTest
class ChangeStoryTest {

  private static final String NINE = "2026-12-22T09:00:00+01:00";
  private static final String TEN = "2026-12-22T10:00:00+01:00";
  private static final String NONE = "not-a-token";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Links links;
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
  void a_link_shows_time_and_place_only_and_works_once() {
    var booked = id(jena.books("ADVICE", NINE));
    var link = links.link(booked, 2);
    var seen = jena.http().send("GET", "/api/appointment/links/" + link, NONE, null, Map.of());
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    assertThat(seen.json().propertyNames())
        .containsExactlyInAnyOrder("start", "end", "office", "place");

    var moved = jena.post("links/" + link + "/reschedule", NONE, newTime(TEN));
    assertThat(moved.json().path("start").asString()).as(moved.text()).isEqualTo(TEN);
    var again = jena.post("links/" + link + "/cancellation", NONE, null);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.problem()).isEqualTo("link-used");
    var next = links.link(booked, 3);
    assertThat(jena.post("links/" + next + "/cancellation", NONE, null).status()).isEqualTo(200);
    assertThat(state(booked)).isEqualTo("CANCELLED");
    assertThat(jena.get("links/" + next, NONE).problem()).isEqualTo("link-used");
    var forged = (next.charAt(30) == 'A' ? "B" : "A");
    assertThat(
            jena.get("links/" + next.substring(0, 30) + forged + next.substring(31), NONE).status())
        .isEqualTo(404);
    assertThat(jena.get("links/x", NONE).status()).isEqualTo(404);
  }

  @Test
  void a_person_changes_until_four_hours_before_and_the_office_after_that_too() {
    var booked = id(jena.books("ADVICE", NINE));
    var link = links.link(booked, 2);
    clock.set(Instant.parse("2026-12-22T04:00:00Z"));
    assertThat(jena.post("links/" + link + "/cancellation", NONE, null).problem())
        .isEqualTo("too-late");
    assertThat(jena.post("appointments/" + booked + "/cancellation", STAFF, null).status())
        .isEqualTo(200);
    assertThat(appointments.get(booked).cancelledBy()).isEqualTo(CancelledBy.OFFICE);
  }

  @Test
  void a_moved_appointment_stays_with_its_counsellor_where_that_is_possible() {
    jena.hasUnit("COUNSELLOR", "c-2", "de");
    var booked = id(jena.books("ADVICE", NINE));
    var with = jena.get("appointments/" + booked, STAFF).json().path("units");
    for (var time : List.of("09:30", "10:00", "10:30", "11:00", "11:30")) {
      var start = NINE.replace("09:00", time);
      var moved = jena.post("appointments/" + booked + "/reschedule", STAFF, newTime(start));
      assertThat(moved.json().path("units")).as(time).isEqualTo(with);
    }
  }

  @Test
  void staff_takes_the_word_of_a_person_who_cannot_come_until_the_start() {
    var hold = jena.holds(INSTITUTION, "ADVICE", NINE);
    var booked = id(jena.confirms(INSTITUTION, hold, null));
    var path = "appointments/" + booked + "/cancellation";
    assertThat(jena.post(path, INSTITUTION, "{\"by\":\"OFFICE\"}").status()).isEqualTo(422);
    clock.set(Instant.parse("2026-12-22T07:55:00Z"));
    assertThat(jena.post(path, INSTITUTION, null).problem()).isEqualTo("too-late");
    assertThat(jena.post(path, STAFF, "{\"by\":\"PERSON\"}").status()).isEqualTo(200);
    assertThat(appointments.get(booked).cancelledBy()).isEqualTo(CancelledBy.PERSON);
  }

  @Test
  void a_freed_time_is_back_within_ten_minutes_and_not_traded_at_once() {
    var booked = id(jena.books("ADVICE", NINE));
    jena.post("appointments/" + booked + "/cancellation", STAFF, null);
    var place = appointments.get(booked).places();
    assertThat(place).hasSize(1);
    clock.pass(Duration.ofMinutes(10));
    await().untilAsserted(() -> assertThat(jena.books("ADVICE", NINE).status()).isEqualTo(201));
  }

  @Test
  void a_moved_appointment_has_its_new_time_at_once_and_the_other_is_told() {
    var booked = id(jena.books("ADVICE", NINE));
    var moved = jena.post("appointments/" + booked + "/reschedule", STAFF, newTime(TEN));
    assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    assertThat(jena.books("ADVICE", TEN).problem()).isEqualTo("slot-taken");
    try (var probe = new KafkaProbe("appointment.appointments-v1")) {
      probe.awaitTypes(
          booked,
          types -> types.containsExactly("appointment.booked.v1", "appointment.rescheduled.v1"));
    }
    clock.pass(Duration.ofMinutes(10));
    await().untilAsserted(() -> assertThat(jena.books("ADVICE", NINE).status()).isEqualTo(201));
  }

  @Test
  void a_move_to_a_taken_time_changes_nothing() {
    var booked = id(jena.books("ADVICE", NINE));
    jena.books("ADVICE", TEN);
    var refused = jena.post("appointments/" + booked + "/reschedule", STAFF, newTime(TEN));
    assertThat(refused.problem()).isEqualTo("slot-taken");
    assertThat(appointments.get(booked).start()).isEqualTo(Instant.parse("2026-12-22T08:00:00Z"));
  }

  @Test
  void people_who_wait_for_an_earlier_time_are_told_three_times_at_most() {
    var waiting = id(jena.books("ADVICE", "2026-12-24T09:00:00+01:00"));
    jena.http()
        .send(
            "PUT",
            "/api/appointment/appointments/" + waiting + "/earlier",
            STAFF,
            "{\"wanted\":true}",
            Map.of());
    for (var start : new String[] {"09:00", "09:30", "10:00", "10:30"}) {
      var other = id(jena.books("ADVICE", "2026-12-10T" + start + ":00+01:00"));
      jena.post("appointments/" + other + "/cancellation", STAFF, null);
      clock.pass(Duration.ofMinutes(11));
      await().until(() -> appointments.get(other).leaving(Instant.MAX).isEmpty());
    }
    try (var probe = new KafkaProbe("appointment.appointments-v1")) {
      probe.awaitTypes(
          waiting,
          types ->
              types.containsExactly(
                  "appointment.booked.v1",
                  "appointment.earlier-slot-free.v1",
                  "appointment.earlier-slot-free.v1",
                  "appointment.earlier-slot-free.v1"));
    }
  }

  @Test
  void who_was_told_three_times_keeps_nobody_else_from_being_told() {
    for (int i = 0; i < 3; i++) {
      jena.hasUnit("COUNSELLOR", "c-more-" + i, "de");
    }
    var all = new ArrayList<UUID>();
    for (int i = 0; i < 4; i++) {
      all.add(id(jena.books("ADVICE", "2026-12-24T09:00:00+01:00")));
      jena.puts("appointments/" + all.getLast() + "/earlier", "{\"wanted\":true}", Map.of());
    }
    for (var start : new String[] {"09:00", "09:30", "10:00", "10:30"}) {
      var other = id(jena.books("ADVICE", "2026-12-10T" + start + ":00+01:00"));
      jena.post("appointments/" + other + "/cancellation", STAFF, null);
      clock.pass(Duration.ofMinutes(11));
      await().until(() -> appointments.get(other).leaving(Instant.MAX).isEmpty());
    }
    try (var probe = new KafkaProbe("appointment.appointments-v1")) {
      probe.awaitTypes(
          all.getLast(),
          types ->
              types.containsExactly("appointment.booked.v1", "appointment.earlier-slot-free.v1"));
    }
  }

  @Test
  void an_appointment_with_the_own_counsellor_stays_with_this_counsellor() {
    jena.hasReason("OWN", "OWN_COUNSELLOR", "\"COUNSELLOR\"");
    jena.hasUnit("COUNSELLOR", "c-other", "de");
    var own = jena.counsellor("c-1");
    var booked = jena.post("appointments", own, jena.wanted("OWN", NINE));
    jena.post("appointments", own, jena.wanted("OWN", TEN));
    var refused = jena.post("appointments/" + id(booked) + "/reschedule", STAFF, newTime(TEN));
    assertThat(refused.problem()).as(refused.text()).isEqualTo("slot-taken");
  }

  @Test
  void the_own_list_has_what_no_message_tells_and_nothing_hidden_or_of_others() {
    var me = person("p-list-" + UUID.randomUUID());
    jena.hasReason("QUIET", "ANYONE", "\"COUNSELLOR\"", "NO_MESSAGE", 0);
    jena.hasReason("HIDDEN", "ANYONE", "\"COUNSELLOR\"", "HIDDEN", 0);
    var seen = jena.holds(me, "QUIET", NINE);
    jena.confirms(me, seen, null);
    jena.confirms(me, jena.holds(me, "HIDDEN", TEN), null);
    jena.books("ADVICE", "2026-12-22T11:00:00+01:00");
    var list = jena.get("appointments", me).json().path("items");
    assertThat(list.valueStream().map(a -> a.path("id").asString())).containsExactly("" + id(seen));
    assertThat(jena.get("appointments?office=" + jena.office(), me).status()).isEqualTo(403);
    var page = jena.get("appointments?limit=2&office=" + jena.office(), STAFF).json();
    assertThat(page.path("items")).hasSize(2);
    assertThat(
            jena.get(
                    "appointments?limit=2&office=%s&cursor=%s"
                        .formatted(jena.office(), page.path("next").asString()),
                    STAFF)
                .json()
                .path("items"))
        .hasSize(1);
  }

  @Test
  void bad_wishes_are_refused_each_with_its_own_problem_and_change_nothing() {
    var booked = id(jena.books("ADVICE", NINE));
    jena.hasReason("OWN", "OWN_COUNSELLOR", "\"COUNSELLOR\"");
    assertThat(jena.get("appointments/" + booked, person("stranger")).problem())
        .isEqualTo("not-found");
    assertThat(jena.post("appointments/" + booked + "/cancellation", person("x"), null).problem())
        .isEqualTo("not-found");
    assertThat(jena.holds(PERSON, "ADVICE", "2026-12-01T09:00:00+01:00").problem())
        .isEqualTo("slot-in-past");
    assertThat(jena.holds(PERSON, "ADVICE", "2026-12-22T09:10:00+01:00").problem())
        .isEqualTo("slot-outside-rules");
    assertThat(jena.holds(PERSON, "ADVICE", "2026-12-23T09:00:00+01:00").problem())
        .isEqualTo("slot-outside-rules");
    assertThat(jena.holds(PERSON, "ADVICE", "2027-03-02T09:00:00+01:00").problem())
        .as("beyond the booking window")
        .isEqualTo("slot-outside-rules");
    assertThat(jena.slots(PERSON, "ADVICE", "2027-01-01", "2027-12-31", "").problem())
        .isEqualTo("range-too-long");
    assertThat(jena.holds(PERSON, "NOTHING", NINE).problem()).isEqualTo("not-found");
    jena.hasReason("EVENING", "ANYONE", "\"COUNSELLOR\"", "NORMAL", 0, 5);
    assertThat(jena.holds(PERSON, "EVENING", TEN).problem())
        .as("for groups")
        .isEqualTo("invalid-input");
    assertThat(jena.holds(jena.counsellor("c-9"), "OWN", TEN).problem())
        .isEqualTo("reason-not-bookable");
    assertThat(jena.holds(jena.counsellor("c-1"), "OWN", TEN).status()).isEqualTo(201);
    assertThat(jena.post("holds", PERSON, "{}").problem()).isEqualTo("invalid-input");
    assertThat(state(booked)).isEqualTo("BOOKED");
  }

  private String state(UUID id) {
    return jena.get("appointments/" + id, STAFF).json().path("state").asString();
  }

  private static String newTime(String start) {
    return "{\"start\":\"%s\"}".formatted(start);
  }
}
