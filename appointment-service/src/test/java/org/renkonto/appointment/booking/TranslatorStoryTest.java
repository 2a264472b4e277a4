package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.appointment.booking.Door.PERSON;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;
import static org.renkonto.appointment.booking.Door.person;
import static org.renkonto.appointment.booking.TranslationService.NINE;
import static org.renkonto.appointment.booking.TranslationService.TEN;
import static org.renkonto.appointment.booking.TranslationService.path;
import static org.renkonto.appointment.booking.TranslationService.state;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.interpreting.OtherCalendar;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.opening.Audience;
import org.renkonto.appointment.slot.Slot;
import org.renkonto.appointment.slot.Slots;
import org.renkonto.platform.test.Contracts;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The translator with the slot, all its ends; the test plays translation-service. */
@ServiceTest
class TranslatorStoryTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Links links;
  @Autowired Offices offices;
  @Autowired Slots slots;
  @Autowired Appointments appointments;

  Door jena;
  TranslationService other;

  @BeforeEach
  void a_week_before() {
    other = TranslationService.forJena(port, clock);
    jena = other.jena();
  }

  @AfterEach
  void close() {
    other.close();
  }

  @Test
  void booked_online_it_is_agreed_when_the_translator_is_there() {
    var hold = jena.post("holds", PERSON, other.wanted(NINE));
    assertThat(hold.status()).as(hold.text()).isEqualTo(201);
    jena.confirms(PERSON, hold, null);
    var kept = jena.confirms(PERSON, hold, links.code(id(hold), 1));
    assertThat(state(kept)).as(kept.text()).isEqualTo("TRANSLATOR_SOUGHT");
    assertThat(kept.json().path("waitsUntil").asString()).startsWith("2026-12-09T09:0");

    var sought = other.awaitEvent(id(hold), "appointment.translator-sought.v1");
    assertThat(Contracts.violations("appointment.translator-sought.v1", sought.toString()))
        .isEmpty();
    assertThat(sought.at("/need/language").asString()).isEqualTo("uk");
    assertThat(sought.toString()).doesNotContain("ADVICE");
    clock.pass(Duration.ofHours(5));
    assertThat(jena.holds(person("p-2"), "ADVICE", NINE).problem())
        .as("kept, however long the search takes")
        .isEqualTo("slot-taken");

    other.says(id(hold), "translator-assigned", 1, 2);
    other.awaitState(id(hold), "BOOKED");
    other.says(id(hold), "translator-assigned", 1, 2);
    other
        .probe()
        .awaitTypes(
            id(hold),
            types ->
                types.containsExactly(
                    "appointment.held.v1",
                    "appointment.translator-sought.v1",
                    "appointment.booked.v1"));
  }

  @Test
  void a_translator_who_withdraws_puts_it_back_and_the_next_one_books_it_again() {
    var booked = other.translated(NINE);
    other.says(booked, "assignment-withdrawn", 1, 3);
    other.awaitState(booked, "TRANSLATOR_SOUGHT");
    other.says(booked, "translator-assigned", 1, 2);
    other.says(booked, "translator-assigned", 1, 4);
    other.awaitState(booked, "BOOKED");
    other
        .probe()
        .awaitTypes(
            booked,
            types ->
                types.containsExactly(
                    "appointment.translator-sought.v1",
                    "appointment.booked.v1",
                    "appointment.translator-sought.v1",
                    "appointment.booked.v1"));
  }

  @Test
  void without_a_translator_somebody_chooses_another_mode_or_to_go_on_knowingly() {
    var it = id(jena.post("appointments", STAFF, other.wanted(NINE)));
    other.says(it, "unmet", 1, 2);
    other.awaitState(it, "TRANSLATOR_MISSING");
    var missing = other.awaitEvent(it, "appointment.translator-missing.v1");
    assertThat(missing.path("cause").asString()).isEqualTo("DECLINED");
    assertThat(jena.get("appointments/" + it, STAFF).json().path("noTranslatorBecause").asString())
        .isEqualTo("DECLINED");

    var phone = jena.post(path(it, "translator-mode"), STAFF, "{\"mode\":\"PHONE\"}");
    assertThat(state(phone)).as(phone.text()).isEqualTo("TRANSLATOR_SOUGHT");
    assertThat(phone.json().path("translatorMode").asString()).isEqualTo("PHONE");
    other.says(it, "translator-assigned", 1, 4); // of the old round
    other.says(it, "not-possible", 2, 1);
    other.awaitState(it, "TRANSLATOR_MISSING");

    var without = jena.post(path(it, "without-translator"), STAFF, null);
    assertThat(state(without)).as(without.text()).isEqualTo("BOOKED");
    assertThat(without.json().path("translatorNeeded").asBoolean()).isFalse();
    assertThat(jena.post(path(it, "without-translator"), STAFF, null).status()).isEqualTo(200);
    assertThat(other.awaitEvent(it, "appointment.translator-not-needed.v1").path("round").asInt())
        .isEqualTo(2);
  }

  @Test
  void a_moved_appointment_asks_anew_and_a_cancelled_one_not_any_more() {
    var it = other.translated(NINE);
    var moved = jena.post(path(it, "reschedule"), STAFF, "{\"start\":\"%s\"}".formatted(TEN));
    assertThat(state(moved)).as(moved.text()).isEqualTo("TRANSLATOR_SOUGHT");
    other.says(it, "session-moved", 2, 3);
    other.awaitState(it, "BOOKED");
    jena.post(path(it, "cancellation"), STAFF, null);
    other
        .probe()
        .awaitTypes(
            it,
            types ->
                types.endsWith("appointment.cancelled.v1", "appointment.translator-not-needed.v1"));
    other.says(it, "cancelled", 2, 4);
    assertThat(state(jena.get("appointments/" + it, STAFF))).isEqualTo("CANCELLED");
  }

  @Test
  void nobody_found_and_nobody_chose_ends_it_honestly_and_gives_the_time_back() {
    var it = id(jena.post("appointments", STAFF, other.wanted(NINE)));
    clock.pass(Duration.ofDays(2));
    other.awaitState(it, "TRANSLATOR_MISSING");
    clock.pass(Duration.ofDays(1));
    other.awaitState(it, "CANCELLED");
    assertThat(other.awaitEvent(it, "appointment.cancelled.v1").path("cause").asString())
        .isEqualTo("NO_TRANSLATOR");
    await()
        .untilAsserted(
            () -> assertThat(jena.holds(person("p-3"), "ADVICE", NINE).status()).isEqualTo(201));
  }

  @Test
  void what_cannot_be_is_refused_and_nothing_is_changed() {
    var plain = id(jena.books("ADVICE", TEN));
    assertThat(jena.post(path(plain, "without-translator"), STAFF, null).problem())
        .isEqualTo("appointment-not-open");
    assertThat(jena.post(path(plain, "translator-mode"), STAFF, "{\"mode\":\"PHONE\"}").problem())
        .isEqualTo("appointment-not-open");
    assertThat(jena.post(path(plain, "without-translator"), person("p-9"), null).status())
        .isEqualTo(404);
    var german = other.wanted(NINE).replace("\"uk\"", "\"de\"");
    assertThat(jena.post("holds", PERSON, german).problem()).isEqualTo("invalid-input");
    var elsewhere = Door.jena(jena.http());
    elsewhere.hasUnit("COUNSELLOR", "c-1", "de");
    elsewhere.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
    var there = other.wanted(NINE).replace(jena.office().toString(), elsewhere.office().toString());
    assertThat(jena.post("holds", PERSON, there).problem()).isEqualTo("translator-not-offered");
  }

  @Test
  void times_of_both_calendars_are_named_and_when_the_other_one_is_away_that_is_said() {
    var all = slots("&translator=true&language=uk");
    assertThat(all.path("translators").asString()).as("nobody there").isEqualTo("NOT_KNOWN_NOW");
    assertThat(all.path("free").asInt()).isEqualTo(slots("").path("free").asInt());
    assertThat(slots("").has("translators")).isFalse();
    var it = id(jena.post("appointments", STAFF, other.wanted(NINE)));
    var choice = jena.get(path(it, "proposals"), STAFF);
    assertThat(choice.json().path("known").asBoolean()).as(choice.text()).isFalse();
    assertThat(choice.json().path("times")).isEmpty();

    try (var calendar = new OtherCalendar()) {
      var proposals =
          new Proposals(offices, slots, calendar.client(new SimpleMeterRegistry()), clock);
      calendar.isFreeAt(
          Instant.parse("2026-12-15T08:00:00Z"), Instant.parse("2026-12-15T09:00:00Z"));
      var proposed = proposals.of(appointments.get(it), Audience.STAFF, "a-token").orElseThrow();
      assertThat(proposed.times())
          .as("the other one is taken by itself")
          .extracting(Slot::start)
          .containsExactly(Instant.parse("2026-12-15T09:00:00Z"));
      assertThat(proposed.modes()).containsExactly(TranslatorMode.PHONE, TranslatorMode.VIDEO);
    }
    var plain = id(jena.books("ADVICE", TEN));
    assertThat(jena.get(path(plain, "proposals"), STAFF).problem())
        .isEqualTo("appointment-not-open");
  }

  private JsonNode slots(String more) {
    return jena.slots(STAFF, "ADVICE", "2026-12-14", "2026-12-18", more).json();
  }

  @Test
  void news_of_nothing_and_requests_for_no_appointment_change_nothing() {
    other.says(UUID.randomUUID(), "translator-assigned", 1, 2);
    KafkaProbe.send(
        "translation.requests-v1",
        UUID.randomUUID(),
        "translation.unmet.v1",
        Contracts.samples("translation.unmet.v1").getFirst());
    var it = other.translated(NINE);
    other
        .probe()
        .awaitTypes(
            it,
            types ->
                types.containsExactly("appointment.translator-sought.v1", "appointment.booked.v1"));
  }
}
