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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A Tuesday in Jena: 8 December 2026, seen from the Monday before. */
@ServiceTest
class BookingStoryTest {

  private static final String NINE = "2026-12-08T09:00:00+01:00";
  private static final String HALF_PAST = "2026-12-08T09:30:00+01:00";
  private static final String COUNSELLOR = "\"COUNSELLOR\"";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Links links;

  Door jena;

  @BeforeEach
  void monday() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    jena = Door.jena(new Http("http://localhost:" + port));
    jena.hasUnit("COUNSELLOR", "c-1", "de");
    jena.hasReason("ADVICE", "ANYONE", COUNSELLOR);
  }

  @Test
  void slots_are_told_as_a_number_for_each_day_and_then_as_times() {
    var free = jena.slots(PERSON, "ADVICE", "2026-12-07", "2026-12-11", "").json();
    assertThat(free.path("free").asInt()).isEqualTo(12);
    assertThat(free.at("/days/0/date").asString()).isEqualTo("2026-12-08");
    assertThat(free.at("/days/0/free").asInt()).isEqualTo(6);
    assertThat(free.at("/days/0/times/0/start").asString()).isEqualTo("2026-12-08T09:00:00+01:00");
    var ar = jena.slots(PERSON, "ADVICE", "2026-12-07", "2026-12-11", "&language=ar").json();
    assertThat(ar.path("free").asInt()).isZero();
  }

  @Test
  void a_person_holds_a_time_gets_a_code_and_confirms_with_it() {
    var hold = jena.holds(PERSON, "ADVICE", NINE);
    assertThat(hold.status()).as(hold.text()).isEqualTo(201);
    assertThat(hold.json().path("state").asString()).isEqualTo("HELD");

    var asked = jena.confirms(PERSON, hold, null);
    assertThat(asked.json().path("state").asString()).as(asked.text()).isEqualTo("PRECONFIRMED");
    clock.pass(Duration.ofMinutes(14));

    var code = links.code(id(hold), 1);
    var wrong = code.equals("000000") ? "000001" : "000000";
    assertThat(jena.confirms(PERSON, hold, wrong).problem()).isEqualTo("wrong-code");
    var booked = jena.confirms(PERSON, hold, code);
    assertThat(booked.json().path("state").asString()).as(booked.text()).isEqualTo("BOOKED");
    assertThat(jena.confirms(PERSON, hold, code).status()).as("the same again").isEqualTo(200);

    try (var probe = new KafkaProbe("appointment.appointments-v1")) {
      probe.awaitTypes(
          id(hold), types -> types.containsExactly("appointment.held.v1", "appointment.booked.v1"));
      assertThat(probe.of(id(hold)).getLast().value()).contains("p-1").doesNotContain("ADVICE");
    }
    assertThat(jena.holds(person("p-2"), "ADVICE", NINE).problem()).isEqualTo("slot-taken");
  }

  @Test
  void a_telephone_call_is_booked_at_once() {
    var booked = jena.books("ADVICE", NINE);
    assertThat(booked.status()).as(booked.text()).isEqualTo(201);
    assertThat(booked.json().path("state").asString()).isEqualTo("BOOKED");
    assertThat(booked.json().path("units")).hasSize(1);
    clock.pass(Duration.ofMinutes(30));
    assertThat(jena.books("ADVICE", NINE).problem()).isEqualTo("slot-taken");
  }

  @Test
  void a_taken_slot_names_the_next_free_ones() {
    jena.books("ADVICE", NINE);
    jena.books("ADVICE", "2026-12-08T10:00:00+01:00");
    var refused = jena.holds(PERSON, "ADVICE", NINE);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("slot-taken");
    assertThat(refused.json().path("next").valueStream().map(n -> n.asString()))
        .containsExactly(HALF_PAST, "2026-12-08T10:30:00+01:00", "2026-12-08T11:00:00+01:00");
  }

  @Test
  void a_hold_that_is_not_confirmed_in_time_is_over_and_its_time_free() {
    var hold = jena.holds(PERSON, "ADVICE", NINE);
    clock.pass(Duration.ofMinutes(5));
    assertThat(jena.holds(person("p-2"), "ADVICE", NINE).status()).isEqualTo(201);
    var late = jena.confirms(PERSON, hold, null);
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.problem()).isEqualTo("hold-expired");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        jena.get("appointments/" + id(hold), PERSON)
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("EXPIRED"));
    assertThat(jena.holds(person("p-3"), "ADVICE", NINE).problem()).isEqualTo("slot-taken");
  }

  @Test
  void nobody_keeps_times_from_others_without_confirming_one() {
    for (int hour = 9; hour < 12; hour++) {
      var start = "2026-12-08T%02d:00:00+01:00".formatted(hour);
      assertThat(jena.holds(PERSON, "ADVICE", start).status()).isEqualTo(201);
    }
    var refused = jena.holds(PERSON, "ADVICE", HALF_PAST);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("too-many-holds");
    assertThat(jena.holds(person("p-2"), "ADVICE", HALF_PAST).status()).isEqualTo(201);
    clock.pass(Duration.ofMinutes(5));
    assertThat(jena.holds(PERSON, "ADVICE", NINE).status()).as("they have lapsed").isEqualTo(201);
  }

  @Test
  void five_wrong_codes_end_the_hold() {
    var hold = jena.holds(PERSON, "ADVICE", NINE);
    jena.confirms(PERSON, hold, null);
    var code = links.code(id(hold), 1);
    var wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      assertThat(jena.confirms(PERSON, hold, wrong).problem()).isEqualTo("wrong-code");
    }
    assertThat(jena.confirms(PERSON, hold, code).problem()).isEqualTo("hold-expired");
  }

  @Test
  void an_institution_books_for_somebody_without_a_code() {
    jena.hasReason("SCHOOL", "INSTITUTIONS", COUNSELLOR);
    assertThat(jena.holds(PERSON, "SCHOOL", NINE).problem()).isEqualTo("reason-not-bookable");
    var hold = jena.holds(INSTITUTION, "SCHOOL", NINE);
    var booked = jena.confirms(INSTITUTION, hold, null);
    assertThat(booked.json().path("state").asString()).as(booked.text()).isEqualTo("BOOKED");
  }

  @Test
  void an_institution_books_for_nobody_who_has_not_agreed() {
    var without = ",\"personSubject\":\"p-5\"}";
    var refused = jena.post("holds", INSTITUTION, wanted(without));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("consent");
    var agreed = wanted(",\"personSubject\":\"p-5\",\"consent\":true}");
    var hold = jena.post("holds", INSTITUTION, agreed);
    assertThat(hold.status()).as("nothing was taken before").isEqualTo(201);
    jena.confirms(INSTITUTION, hold, null);
    assertThat(jena.get("appointments/" + id(hold), person("p-5")).status()).isEqualTo(200);
  }

  @Test
  void a_person_in_danger_is_not_told_where_the_reason_would_allow_it() {
    var hidden = wanted(",\"personSubject\":\"p-6\",\"visibility\":\"HIDDEN\"}");
    var booked = id(jena.post("appointments", STAFF, hidden));
    assertThat(jena.get("appointments/" + booked, person("p-6")).status()).isEqualTo(404);
    try (var probe = new KafkaProbe("appointment.appointments-v1")) {
      await().until(() -> !probe.of(booked).isEmpty());
      assertThat(probe.of(booked).getFirst().value()).doesNotContain("p-6");
    }
    jena.hasReason("SHELTER", "ANYONE", COUNSELLOR, "HIDDEN", 0);
    var open =
        jena.wanted("SHELTER", "2026-12-08T10:00:00+01:00")
            .replace("}", ",\"visibility\":\"NORMAL\"}");
    var shelter =
        id(jena.post("appointments", STAFF, open.replace("}", ",\"personSubject\":\"p-6\"}")));
    assertThat(jena.get("appointments/" + shelter, person("p-6")).status())
        .as("a reason that is hidden stays so")
        .isEqualTo(404);
  }

  private String wanted(String more) {
    return jena.wanted("ADVICE", NINE).replace("}", more);
  }

  @Test
  void a_hidden_appointment_is_the_offices_alone_and_no_event_names_the_person() {
    jena.hasReason("SHELTER", "ANYONE", COUNSELLOR, "HIDDEN", 0);
    var hold = jena.holds(PERSON, "SHELTER", NINE);
    assertThat(jena.confirms(PERSON, hold, null).json().path("state").asString())
        .isEqualTo("BOOKED");
    assertThat(jena.get("appointments/" + id(hold), PERSON).status()).isEqualTo(404);
    assertThat(jena.get("appointments/" + id(hold), STAFF).status()).isEqualTo(200);
    try (var probe = new KafkaProbe("appointment.appointments-v1")) {
      await().until(() -> !probe.of(id(hold)).isEmpty());
      assertThat(probe.of(id(hold))).noneMatch(event -> event.value().contains("p-1"));
    }
  }

  @Test
  void a_room_is_booked_with_the_counsellor_and_is_the_limit_where_it_is_scarce() {
    jena.hasUnit("COUNSELLOR", "c-2", "de");
    jena.hasUnit("ROOM", null, "de");
    jena.hasReason("TALK", "ANYONE", "\"COUNSELLOR\",\"ROOM\"");
    assertThat(jena.books("TALK", NINE).json().path("units")).hasSize(2);
    assertThat(jena.books("TALK", NINE).problem()).isEqualTo("slot-taken");
    assertThat(jena.books("ADVICE", NINE).status()).as("the other counsellor").isEqualTo(201);
    assertThat(jena.books("ADVICE", NINE).problem()).isEqualTo("slot-taken");
  }
}
