package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Tokens;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** An office with a hospital and translators, spoken to over HTTP. */
record Office(Http http) {

  static final UUID HOSPITAL = UUID.fromString("0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a1111");
  static final UUID SCHOOL = UUID.fromString("0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a1112");
  static final String DISPATCHER = Tokens.token("d-1", List.of("DISPATCHER"), Map.of());
  static final String AT_HOSPITAL = institution(HOSPITAL);

  private static final String REQUESTS = "/api/translation/requests";

  /** An office with nothing in its store but the hospital in Eupen. */
  static Office opened(int port, MongoOperations store) {
    for (var name : store.getCollectionNames()) {
      store.getCollection(name).deleteMany(new Document());
    }
    var office = new Office(new Http("http://localhost:" + port));
    office.hasInstitution(HOSPITAL, "HEALTH", "4700", "Eupen");
    return office;
  }

  static String institution(UUID id) {
    return Tokens.token(
        "contact-" + id, List.of("INSTITUTION"), Map.of("institution_id", id.toString()));
  }

  static String translator(UUID id) {
    return Tokens.token("t-" + id, List.of("TRANSLATOR"), Map.of("translator_id", id.toString()));
  }

  void hasInstitution(UUID id, String type, String postcode, String place) {
    var answer =
        http.post(
            "/api/translation/institutions",
            DISPATCHER,
            """
            {"id":"%s","type":"%s","name":"A public body","place":{"postcode":"%s","place":"%s"},
             "contactSubject":"contact-%s"}"""
                .formatted(id, type, postcode, place, id));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  /** A translator at home in Eupen, free all week. */
  UUID hasTranslator(String employment, String language, String gender) {
    return hasTranslator(employment, language, gender, "07:00", "20:00");
  }

  /** A translator at home in Eupen, free on weekdays between these times. */
  UUID hasTranslator(String employment, String language, String gender, String from, String to) {
    return hasTranslator(UUID.randomUUID(), employment, language, gender, from, to);
  }

  UUID hasTranslator(
      UUID id, String employment, String language, String gender, String from, String to) {
    var day = "[{\"from\":\"%s\",\"to\":\"%s\"}]".formatted(from, to);
    var answer =
        http.post(
            "/api/translation/translators",
            DISPATCHER,
            """
            {"id":"%s","subject":"t-%s","employment":"%s","gender":"%s",
             "languages":[{"language":"%s","level":"C1","targetLanguages":["de","fr"]}],
             "modes":["ON_SITE","PHONE"],"settings":["HEALTH"],
             "availability":{"zone":"Europe/Brussels","weekly":{"MONDAY":%s,"TUESDAY":%s,
              "WEDNESDAY":%s,"THURSDAY":%s,"FRIDAY":%s}},
             "credentials":[],"home":{"postcode":"4700","place":"Eupen"},"furthestTravelKm":80,
             "minimumLeadHours":0}"""
                .formatted(id, id, employment, gender, language, day, day, day, day, day));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return id;
  }

  /** The example of every day: Thursday 3 December, half past nine, in Eupen. */
  static String wanted(String language) {
    return wanted(language, "2026-12-03T09:30", "\"ON_SITE\",\"PHONE\"");
  }

  static String wanted(String language, String start, String modes) {
    return """
    {"language":"%s","targetLanguage":"de","modes":[%s],"start":"%s","zone":"Europe/Brussels",
     "durationMinutes":60,"place":{"postcode":"4700","place":"Eupen"},"setting":"HEALTH"}"""
        .formatted(language, modes, start);
  }

  UUID asks(String token, String wanted) {
    var answer = http.post(REQUESTS, token, wanted);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return UUID.fromString(answer.json().path("id").asString());
  }

  JsonNode request(UUID id) {
    return http.get(REQUESTS + "/" + id, DISPATCHER).json();
  }

  void awaitState(UUID request, String state) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> assertThat(request(request).path("state").asString()).isEqualTo(state));
  }

  /** The open offer of this translator, waited for. */
  UUID offerTo(UUID translator) {
    var found =
        await()
            .atMost(Duration.ofSeconds(15))
            .until(() -> openOffers(translator), o -> !o.isEmpty());
    return UUID.fromString(found.get(0).path("id").asString());
  }

  /** Every event is out: an offer of which its translator cannot know does not lapse. */
  static void awaitTold(MongoOperations store) {
    var unsent = query(where("unsentSince").exists(true));
    await().until(() -> !store.exists(unsent, "translation-requests"));
  }

  JsonNode openOffers(UUID translator) {
    return http.get("/api/translation/offers", translator(translator)).json().path("items");
  }

  Http.Answer accepts(UUID translator, UUID offer) {
    return http.post(
        "/api/translation/offers/" + offer + "/acceptance", translator(translator), null);
  }

  Http.Answer refuses(UUID translator, UUID offer) {
    return http.post("/api/translation/offers/" + offer + "/refusal", translator(translator), null);
  }

  Http.Answer cancels(String token, UUID request) {
    return http.post(REQUESTS + "/" + request + "/cancellation", token, null);
  }

  Http.Answer decides(UUID request, String what, String body) {
    return http.post(REQUESTS + "/" + request + "/" + what, DISPATCHER, body);
  }

  UUID assignment(UUID request) {
    return UUID.fromString(request(request).at("/assignment/id").asString());
  }

  Http.Answer does(UUID assignment, String what, String token, String body) {
    return http.post("/api/translation/assignments/" + assignment + "/" + what, token, body);
  }

  /** The answer is this problem, and says so as problems do. */
  static void refused(Http.Answer answer, int status, String problem) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
  }
}
