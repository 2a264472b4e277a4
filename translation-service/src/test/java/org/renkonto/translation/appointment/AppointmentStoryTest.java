package org.renkonto.translation.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of the needs of appointments; the test plays appointment-service. */
@ServiceTest
class AppointmentStoryTest {

  private static final String SOUGHT = "appointment.translator-sought.v1";
  private static final String NOT_NEEDED = "appointment.translator-not-needed.v1";
  private static final String DISPATCHER = Tokens.token("d-1", List.of("DISPATCHER"), Map.of());
  private static final String TEN = "2026-12-08T09:00:00Z";
  private static final String HALF_PAST = "2026-12-08T09:30:00Z";
  private static final String NEXT_DAY = "2026-12-09T09:00:00Z";
  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  final UUID appointment = UUID.randomUUID();
  final UUID office = UUID.randomUUID();
  Http http;
  KafkaProbe probe;

  @BeforeEach
  void an_office_and_a_translator() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    for (var name : store.getCollectionNames()) {
      store.getCollection(name).deleteMany(new Document());
    }
    http = new Http("http://localhost:" + port);
    probe = new KafkaProbe("translation.requests-v1");
    registers(office, "OFFICE");
  }

  @AfterEach
  void close() {
    probe.close();
  }

  @Test
  void the_appointment_gets_its_translator_and_is_told_by_its_own_number() {
    hasStaff();
    sought(1, 2, TEN, "uk");
    sought(1, 2, TEN, "uk");
    awaitState(1, "ASSIGNED");
    var assigned = awaitEvent(request(1), "translation.translator-assigned.v1");
    assertThat(assigned.at("/appointment/id").asString()).isEqualTo(appointment.toString());
    assertThat(assigned.at("/appointment/round").asInt()).isEqualTo(1);
    assertThat(Contracts.violations("translation.translator-assigned.v1", assigned.toString()))
        .isEmpty();
    assertThat(seen(1).at("/place/postcode").asString()).as("the office's own").isEqualTo("4700");
  }

  @Test
  void moved_a_little_the_translator_still_comes_and_the_diary_says_so() {
    var translator = hasStaff();
    sought(1, 2, TEN, "uk");
    awaitState(1, "ASSIGNED");
    sought(2, 4, HALF_PAST, "uk");
    var moved = awaitEvent(request(1), "translation.session-moved.v1");
    assertThat(moved.at("/appointment/round").asInt()).isEqualTo(2);
    assertThat(moved.at("/session/start").asString()).isEqualTo(HALF_PAST);
    assertThat(Contracts.violations("translation.session-moved.v1", moved.toString())).isEmpty();
    assertThat(
            store.count(
                new org.springframework.data.mongodb.core.query.Query(), "translation-requests"))
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
    hasStaff();
    sought(1, 2, TEN, "uk");
    awaitState(1, "ASSIGNED");
    sought(2, 4, NEXT_DAY, "uk");
    awaitState(1, "CANCELLED");
    awaitState(2, "ASSIGNED");
    assertThat(seen(1).at("/cancellation/notice").asString()).isEqualTo("IN_TIME");
  }

  @Test
  void the_class_goes_by_the_moment_when_it_was_called_off_not_when_we_heard_of_it() {
    hasStaff();
    sought(1, 2, TEN, "uk");
    awaitState(1, "ASSIGNED");
    clock.set(Instant.parse("2026-12-08T08:30:00Z")); // we were down, and half an hour is left
    notNeeded(1, 3, "2026-12-01T09:00:00Z");
    awaitState(1, "CANCELLED");
    assertThat(seen(1).at("/cancellation/notice").asString()).isEqualTo("IN_TIME");
  }

  @Test
  void what_comes_late_does_not_bring_back_what_was_called_off() {
    hasStaff();
    notNeeded(2, 6, "2026-12-01T09:00:00Z");
    sought(1, 2, TEN, "uk");
    sought(2, 4, NEXT_DAY, "uk");
    notNeeded(2, 6, "2026-12-01T09:00:00Z");
    var marker = UUID.randomUUID();
    KafkaProbe.send("appointment.appointments-v1", appointment, SOUGHT, need(marker, 1, TEN, "uk"));
    await()
        .untilAsserted(
            () ->
                assertThat(get(AppointmentDesk.requestId(new ForAppointment(marker, 1))).status())
                    .as("all before it was read")
                    .isEqualTo(200));
    assertThat(get(request(1)).status()).isEqualTo(404);
    assertThat(get(request(2)).status()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_asked_for_is_said_at_once_and_once() {
    sought(1, 2, TEN, "xx");
    sought(1, 2, TEN, "xx");
    var said = awaitEvent(appointment, "translation.not-possible.v1");
    assertThat(said.path("cause").asString()).isEqualTo("UNKNOWN_LANGUAGE");
    assertThat(Contracts.violations("translation.not-possible.v1", said.toString())).isEmpty();
    sought(2, 4, TEN, "uk");
    await().untilAsserted(() -> assertThat(get(request(2)).status()).isEqualTo(200));
    assertThat(probe.types(appointment)).hasSize(1);
  }

  @Test
  void an_institution_that_may_not_ask_and_codes_of_tomorrow_are_answered_too() {
    var shop = UUID.randomUUID();
    KafkaProbe.send(
        "appointment.appointments-v1",
        appointment,
        SOUGHT,
        need(appointment, 1, TEN, "uk").replace(office.toString(), shop.toString()));
    assertThat(awaitEvent(appointment, "translation.not-possible.v1").path("cause").asString())
        .isEqualTo("INSTITUTION_NOT_APPROVED");
    var other = UUID.randomUUID();
    KafkaProbe.send(
        "appointment.appointments-v1",
        other,
        SOUGHT,
        need(other, 1, TEN, "uk").replace("ON_SITE", "HOLOGRAM"));
    assertThat(awaitEvent(other, "translation.not-possible.v1").path("cause").asString())
        .isEqualTo("INVALID_INPUT");
  }

  @Test
  void free_times_are_told_to_whoever_has_a_token_and_nothing_else() {
    hasStaff();
    var person = Tokens.token("p-1", List.of(), Map.of());
    var thursday = "2026-12-10T09:00:00Z";
    assertThat(free(person, "uk", TEN, HALF_PAST, thursday).json().path("free").toString())
        .isEqualTo("[\"%s\",\"%s\"]".formatted(TEN, HALF_PAST));
    sought(1, 2, TEN, "uk");
    awaitState(1, "ASSIGNED");
    var later = free(person, "uk", TEN, HALF_PAST, NEXT_DAY);
    assertThat(later.json().propertyNames()).containsExactly("free");
    assertThat(later.json().path("free").toString())
        .as("taken at ten, and a way of five minutes at least after it")
        .isEqualTo("[\"%s\"]".formatted(NEXT_DAY));
    assertThat(free(person, "ar", TEN).json().path("free")).isEmpty();
    assertThat(free(person, "xx", TEN).problem()).isEqualTo("unknown-language");
    assertThat(free(person, "uk", "yesterday").status()).isEqualTo(400);
    assertThat(free("no-token", "uk", TEN).status()).isEqualTo(401);
    var many = java.util.Collections.nCopies(151, TEN).toArray(String[]::new);
    assertThat(free(person, "uk", many).status()).isEqualTo(422);
  }

  private Http.Answer free(String token, String language, String... starts) {
    return http.get(
        "/api/translation/free-times?institution=%s&language=%s&targetLanguage=de&setting=COUNSELLING&mode=ON_SITE&minutes=30&start=%s"
            .formatted(office, language, String.join("&start=", starts)),
        token);
  }

  private UUID hasStaff() {
    var id = UUID.randomUUID();
    var day = "[{\"from\":\"07:00\",\"to\":\"20:00\"}]";
    var answer =
        http.post(
            "/api/translation/translators",
            DISPATCHER,
            """
            {"id":"%s","subject":"t-%s","employment":"STAFF","gender":"FEMALE",
             "languages":[{"language":"uk","level":"C1","targetLanguages":["de"]}],
             "modes":["ON_SITE","PHONE"],"settings":[],
             "availability":{"zone":"Europe/Brussels","weekly":{"TUESDAY":%s,"WEDNESDAY":%s}},
             "credentials":[],"home":{"postcode":"4700","place":"Eupen"},"furthestTravelKm":80,
             "minimumLeadHours":0}"""
                .formatted(id, id, day, day));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return id;
  }

  private void registers(UUID id, String type) {
    var form =
        """
        {"id":"%s","type":"%s","name":"A public body","contactSubject":"contact-%s",
         "place":{"postcode":"4700","place":"Eupen"}}"""
            .formatted(id, type, id);
    var answer = http.post("/api/translation/institutions", DISPATCHER, form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private void sought(int round, long sequence, String start, String language) {
    says(SOUGHT, need(appointment, round, start, language), sequence);
  }

  private void notNeeded(int round, long sequence, String at) {
    var event = (ObjectNode) JSON.readTree(Contracts.sample(NOT_NEEDED));
    event.put("appointmentId", appointment.toString()).put("round", round).put("at", at);
    says(NOT_NEEDED, event.toString(), sequence);
  }

  private void says(String type, String event, long sequence) {
    KafkaProbe.send(
        "appointment.appointments-v1", appointment, type, event, type + sequence, sequence);
  }

  private String need(UUID id, int round, String start, String language) {
    var event = (ObjectNode) JSON.readTree(Contracts.sample(SOUGHT));
    event.put("appointmentId", id.toString()).put("round", round);
    ((ObjectNode) event.path("meeting"))
        .put("start", start)
        .put("end", Instant.parse(start).plus(Duration.ofMinutes(30)).toString());
    ((ObjectNode) event.path("need"))
        .put("institutionId", office.toString())
        .put("language", language);
    return event.toString();
  }

  private UUID request(int round) {
    return AppointmentDesk.requestId(new ForAppointment(appointment, round));
  }

  private Http.Answer get(UUID request) {
    return http.get("/api/translation/requests/" + request, DISPATCHER);
  }

  private JsonNode seen(int round) {
    return get(request(round)).json();
  }

  private void awaitState(int round, String state) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(seen(round).path("state").asString()).isEqualTo(state));
  }

  private JsonNode awaitEvent(UUID key, String type) {
    var found =
        await()
            .atMost(Duration.ofSeconds(15))
            .until(
                () ->
                    probe.of(key).stream()
                        .filter(e -> type.equals(KafkaProbe.header(e, "ce_type")))
                        .findFirst(),
                java.util.Optional::isPresent);
    return JSON.readTree(found.orElseThrow().value());
  }
}
