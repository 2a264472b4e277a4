package org.renkonto.translation.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.renkonto.platform.test.Contracts;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.Tokens;
import org.renkonto.translation.request.ForAppointment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An office in Eupen with one appointment; it plays appointment-service. */
record OfficeWithAppointment(Http http, KafkaProbe probe, UUID office, UUID appointment) {

  static final String SOUGHT = "appointment.translator-sought.v1";

  private static final String NOT_NEEDED = "appointment.translator-not-needed.v1";
  private static final String DISPATCHER = Tokens.token("d-1", List.of("DISPATCHER"), Map.of());
  private static final JsonMapper JSON = new JsonMapper();

  Http.Answer free(String token, String language, String... starts) {
    return http.get(
        "/api/translation/free-times?institution=%s&language=%s&targetLanguage=de&setting=COUNSELLING&mode=ON_SITE&minutes=30&start=%s"
            .formatted(office, language, String.join("&start=", starts)),
        token);
  }

  UUID hasStaff() {
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

  void isRegistered() {
    var form =
        """
        {"id":"%s","type":"%s","name":"A public body","contactSubject":"contact-%s",
         "place":{"postcode":"4700","place":"Eupen"}}"""
            .formatted(office, "OFFICE", office);
    var answer = http.post("/api/translation/institutions", DISPATCHER, form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  void sought(int round, long sequence, String start, String language) {
    says(SOUGHT, need(appointment, round, start, language), sequence);
  }

  /** A need as it is, with no number of its own. */
  void soughtFor(UUID other, String need) {
    KafkaProbe.send("appointment.appointments-v1", other, SOUGHT, need);
  }

  void notNeeded(int round, long sequence, String at) {
    var event = (ObjectNode) JSON.readTree(Contracts.sample(NOT_NEEDED));
    event.put("appointmentId", appointment.toString()).put("round", round).put("at", at);
    says(NOT_NEEDED, event.toString(), sequence);
  }

  void says(String type, String event, long sequence) {
    KafkaProbe.send(
        "appointment.appointments-v1", appointment, type, event, type + sequence, sequence);
  }

  String need(UUID id, int round, String start, String language) {
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

  UUID request(int round) {
    return AppointmentDesk.requestId(new ForAppointment(appointment, round));
  }

  Http.Answer get(UUID request) {
    return http.get("/api/translation/requests/" + request, DISPATCHER);
  }

  JsonNode seen(int round) {
    return get(request(round)).json();
  }

  void awaitState(int round, String state) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(seen(round).path("state").asString()).isEqualTo(state));
  }

  JsonNode awaitEvent(UUID key, String type) {
    var found =
        await()
            .atMost(Duration.ofSeconds(15))
            .until(
                () ->
                    probe.of(key).stream()
                        .filter(e -> type.equals(KafkaProbe.header(e, "ce_type")))
                        .findFirst(),
                Optional::isPresent);
    return JSON.readTree(found.orElseThrow().value());
  }
}
