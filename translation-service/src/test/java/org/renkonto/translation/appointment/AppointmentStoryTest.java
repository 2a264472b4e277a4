package org.renkonto.translation.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Contracts;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.renkonto.translation.request.ForAppointment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** What becomes of the needs of appointments; the test plays appointment-service. */
@ServiceTest
class AppointmentStoryTest {

  private static final String TEN = "2026-12-08T09:00:00Z";
  private static final String HALF_PAST = "2026-12-08T09:30:00Z";
  private static final String NEXT_DAY = "2026-12-09T09:00:00Z";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  KafkaProbe probe;
  OfficeWithAppointment here;

  @BeforeEach
  void an_office_and_a_translator() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    for (var name : store.getCollectionNames()) {
      store.getCollection(name).deleteMany(new Document());
    }
    var http = new Http("http://localhost:" + port);
    probe = new KafkaProbe("translation.requests-v1");
    here = new OfficeWithAppointment(http, probe, UUID.randomUUID(), UUID.randomUUID());
    here.isRegistered();
  }

  @AfterEach
  void close() {
    probe.close();
  }

  @Test
  void the_appointment_gets_its_translator_and_is_told_by_its_own_number() {
    here.hasStaff();
    here.sought(1, 2, TEN, "uk");
    here.sought(1, 2, TEN, "uk");
    here.awaitState(1, "ASSIGNED");
    var assigned = here.awaitEvent(here.request(1), "translation.translator-assigned.v1");
    assertThat(assigned.at("/appointment/id").asString()).isEqualTo(here.appointment().toString());
    assertThat(assigned.at("/appointment/round").asInt()).isEqualTo(1);
    assertThat(Contracts.violations("translation.translator-assigned.v1", assigned.toString()))
        .isEmpty();
    assertThat(here.seen(1).at("/place/postcode").asString())
        .as("the office's own")
        .isEqualTo("4700");
  }

  @Test
  void moved_a_little_the_translator_still_comes_and_the_diary_says_so() {
    var translator = here.hasStaff();
    here.sought(1, 2, TEN, "uk");
    here.awaitState(1, "ASSIGNED");
    here.sought(2, 4, HALF_PAST, "uk");
    var moved = here.awaitEvent(here.request(1), "translation.session-moved.v1");
    assertThat(moved.at("/appointment/round").asInt()).isEqualTo(2);
    assertThat(moved.at("/session/start").asString()).isEqualTo(HALF_PAST);
    assertThat(Contracts.violations("translation.session-moved.v1", moved.toString())).isEmpty();
    assertThat(store.count(new Query(), "translation-requests"))
        .as("no second request")
        .isEqualTo(1);
    await()
        .untilAsserted(
            () -> {
              var diary = store.findById(translator, Document.class, "diaries");
              assertThat(diary.getList("commitments", Document.class))
                  .singleElement()
                  .satisfies(c -> assertThat(c.getString("state")).isEqualTo("BOOKED"))
                  .satisfies(
                      c ->
                          assertThat(c.get("time", Document.class).getDate("start"))
                              .isEqualTo(Instant.parse(HALF_PAST)));
            });
  }

  @Test
  void moved_to_another_day_somebody_is_asked_anew_and_the_old_session_is_cancelled_by_its_class() {
    here.hasStaff();
    here.sought(1, 2, TEN, "uk");
    here.awaitState(1, "ASSIGNED");
    here.sought(2, 4, NEXT_DAY, "uk");
    here.awaitState(1, "CANCELLED");
    here.awaitState(2, "ASSIGNED");
    assertThat(here.seen(1).at("/cancellation/notice").asString()).isEqualTo("IN_TIME");
  }

  @Test
  void the_class_goes_by_the_moment_when_it_was_called_off_not_when_we_heard_of_it() {
    here.hasStaff();
    here.sought(1, 2, TEN, "uk");
    here.awaitState(1, "ASSIGNED");
    clock.set(Instant.parse("2026-12-08T08:30:00Z")); // we were down, and half an hour is left
    here.notNeeded(1, 3, "2026-12-01T09:00:00Z");
    here.awaitState(1, "CANCELLED");
    assertThat(here.seen(1).at("/cancellation/notice").asString()).isEqualTo("IN_TIME");
  }

  @Test
  void what_comes_late_does_not_bring_back_what_was_called_off() {
    here.hasStaff();
    here.notNeeded(2, 6, "2026-12-01T09:00:00Z");
    here.sought(1, 2, TEN, "uk");
    here.sought(2, 4, NEXT_DAY, "uk");
    here.notNeeded(2, 6, "2026-12-01T09:00:00Z");
    var marker = UUID.randomUUID();
    here.soughtFor(here.appointment(), here.need(marker, 1, TEN, "uk"));
    await()
        .untilAsserted(
            () ->
                assertThat(
                        here.get(AppointmentDesk.requestId(new ForAppointment(marker, 1))).status())
                    .as("all before it was read")
                    .isEqualTo(200));
    assertThat(here.get(here.request(1)).status()).isEqualTo(404);
    assertThat(here.get(here.request(2)).status()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_asked_for_is_said_at_once_and_once() {
    here.sought(1, 2, TEN, "xx");
    here.sought(1, 2, TEN, "xx");
    var said = here.awaitEvent(here.appointment(), "translation.not-possible.v1");
    assertThat(said.path("cause").asString()).isEqualTo("UNKNOWN_LANGUAGE");
    assertThat(Contracts.violations("translation.not-possible.v1", said.toString())).isEmpty();
    here.sought(2, 4, TEN, "uk");
    await().untilAsserted(() -> assertThat(here.get(here.request(2)).status()).isEqualTo(200));
    probe.awaitTypes(here.appointment(), types -> types.hasSize(1));
  }

  @Test
  void an_institution_that_may_not_ask_and_codes_of_tomorrow_are_answered_too() {
    var shop = UUID.randomUUID();
    var need = here.need(here.appointment(), 1, TEN, "uk");
    here.soughtFor(here.appointment(), need.replace(here.office().toString(), shop.toString()));
    assertThat(
            here.awaitEvent(here.appointment(), "translation.not-possible.v1")
                .path("cause")
                .asString())
        .isEqualTo("INSTITUTION_NOT_APPROVED");
    var other = UUID.randomUUID();
    here.soughtFor(other, here.need(other, 1, TEN, "uk").replace("ON_SITE", "HOLOGRAM"));
    assertThat(here.awaitEvent(other, "translation.not-possible.v1").path("cause").asString())
        .isEqualTo("INVALID_INPUT");
  }

  @Test
  void free_times_are_told_to_whoever_has_a_token_and_nothing_else() {
    here.hasStaff();
    var person = Tokens.token("p-1", List.of(), Map.of());
    var thursday = "2026-12-10T09:00:00Z";
    assertThat(here.free(person, "uk", TEN, HALF_PAST, thursday).json().path("free").toString())
        .isEqualTo("[\"%s\",\"%s\"]".formatted(TEN, HALF_PAST));
    here.sought(1, 2, TEN, "uk");
    here.awaitState(1, "ASSIGNED");
    var later = here.free(person, "uk", TEN, HALF_PAST, NEXT_DAY);
    assertThat(later.json().propertyNames()).containsExactly("free");
    assertThat(later.json().path("free").toString())
        .as("taken at ten, and a way of five minutes at least after it")
        .isEqualTo("[\"%s\"]".formatted(NEXT_DAY));
    assertThat(here.free(person, "ar", TEN).json().path("free")).isEmpty();
    assertThat(here.free(person, "xx", TEN).problem()).isEqualTo("unknown-language");
    assertThat(here.free(person, "uk", "yesterday").status()).isEqualTo(400);
    assertThat(here.free(person, "uk", "%20").status()).as("no time at all").isEqualTo(422);
    assertThat(here.free("no-token", "uk", TEN).status()).isEqualTo(401);
    var many = Collections.nCopies(151, TEN).toArray(String[]::new);
    assertThat(here.free(person, "uk", many).status()).isEqualTo(422);
  }
}
