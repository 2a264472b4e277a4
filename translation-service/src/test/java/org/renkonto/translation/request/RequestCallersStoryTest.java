package org.renkonto.translation.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.request.Counter.AT_HOSPITAL;
import static org.renkonto.translation.request.Counter.DISPATCHER;
import static org.renkonto.translation.request.Counter.GOOD;
import static org.renkonto.translation.request.Counter.HOSPITAL;
import static org.renkonto.translation.request.Counter.REQUESTS;
import static org.renkonto.translation.request.Counter.member;
import static org.renkonto.translation.request.Counter.refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** Who may ask for what, and who is told so. */
@ServiceTest
class RequestCallersStoryTest {

  private static final Map<String, String> AS_HOSPITAL =
      Map.of("institution_id", HOSPITAL.toString());

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;
  @Autowired TranslationRequests requests;

  private Counter counter;

  @BeforeEach
  void a_hospital_may_ask() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    store
        .getCollectionNames()
        .forEach(name -> store.getCollection(name).deleteMany(new org.bson.Document()));
    counter = new Counter(new Http("http://localhost:" + port));
    counter.knows(HOSPITAL, "HEALTH");
  }

  @Test
  void a_token_without_a_usable_institution_asks_for_nobody() {
    var without = Tokens.token("x", List.of("INSTITUTION"), Map.of());
    var odd = Tokens.token("x", List.of("INSTITUTION"), Map.of("institution_id", "the hospital"));
    var nobody = Tokens.token(null, List.of("INSTITUTION"), AS_HOSPITAL);
    refused(counter.asks(nobody, GOOD), 401, "token-not-valid");
    for (var token : List.of(without, odd)) {
      refused(counter.asks(token, GOOD), 403, "not-allowed");
      refused(counter.http().get(REQUESTS, token), 403, "not-allowed");
    }
    assertThat(requests.count()).isZero();
  }

  @Test
  void a_translator_has_no_business_at_the_institutions_counter() {
    var id = counter.asks(AT_HOSPITAL, GOOD).json().path("id").asString();
    var translator =
        Tokens.token(
            "t", List.of("TRANSLATOR"), Map.of("translator_id", UUID.randomUUID().toString()));
    refused(counter.asks(translator, GOOD), 403, "not-allowed");
    for (var path : List.of("", "/" + id, "/" + id + "/candidates")) {
      refused(counter.http().get(REQUESTS + path, translator), 403, "not-allowed");
    }
    for (var command : List.of("/cancellation", "/approval")) {
      refused(
          counter.http().post(REQUESTS + "/" + id + command, translator, null), 403, "not-allowed");
    }
    refused(counter.http().get("/api/translation/offers", AT_HOSPITAL), 403, "not-allowed");
  }

  @Test
  void another_institution_s_request_is_as_if_it_did_not_exist() {
    var other = UUID.randomUUID();
    counter.knows(other, "SOCIAL");
    var id = counter.asks(AT_HOSPITAL, GOOD).json().path("id").asString();

    refused(counter.http().get(REQUESTS + "/" + id, member(other)), 404, "not-found");
    refused(
        counter.http().post(REQUESTS + "/" + id + "/cancellation", member(other), null),
        404,
        "not-found");
    assertThat(counter.http().get(REQUESTS, member(other)).json().path("items")).isEmpty();
    refused(
        counter.http().post(REQUESTS + "/" + id + "/approval", AT_HOSPITAL, null),
        403,
        "not-allowed");
    refused(
        counter.http().post(REQUESTS + "/" + id + "/approval", DISPATCHER, null),
        409,
        "request-not-open");
  }

  @Test
  void who_is_unknown_pending_or_suspended_may_not_ask() {
    var body = UUID.randomUUID();
    refused(counter.asks(member(body), GOOD), 403, "institution-not-approved");

    counter
        .http()
        .post(
            "/api/translation/institutions",
            member(body),
            "{\"type\":\"SOCIAL\",\"name\":\"X\",\"place\":{\"postcode\":\"4700\",\"place\":\"Eupen\"}}");
    refused(counter.asks(member(body), GOOD), 403, "institution-not-approved");

    does(body, "approval");
    assertThat(counter.asks(member(body), GOOD).status()).isEqualTo(201);
    does(body, "suspension");
    refused(counter.asks(member(body), GOOD), 403, "institution-not-approved");
    assertThat(requests.count()).isEqualTo(1);
  }

  private void does(UUID body, String what) {
    var answer =
        counter
            .http()
            .send(
                "POST",
                "/api/translation/institutions/" + body + "/" + what,
                DISPATCHER,
                null,
                Map.of("If-Match", "*"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  @Test
  void a_lawyer_may_ask_in_residence_matters_only() {
    var lawyer = UUID.randomUUID();
    counter.knows(lawyer, "LAWYER");

    var refused = counter.asks(member(lawyer), GOOD);
    refused(refused, 422, "institution-not-eligible");
    assertThat(refused.json().path("reason").asString()).isEqualTo("SETTING");

    var residence = counter.asks(member(lawyer), GOOD.replace("HEALTH", "RESIDENCE_LAW"));
    assertThat(residence.json().path("state").asString()).isEqualTo("NEEDS_APPROVAL");
    assertThat(residence.json().path("priority").asString()).isEqualTo("FREE_CAPACITY");
  }

  @Test
  void a_dispatcher_asks_for_somebody_and_not_for_nobody() {
    refused(counter.asks(DISPATCHER, GOOD), 422, "invalid-input");
    var forHospital =
        GOOD.replace("{\"language\"", "{\"institutionId\":\"" + HOSPITAL + "\",\"language\"");
    assertThat(counter.asks(DISPATCHER, forHospital).status()).isEqualTo(201);
  }

  @Test
  void a_key_that_was_used_stands_for_one_request() {
    var key = Map.of("Idempotency-Key", "k-1");
    var first = counter.http().send("POST", REQUESTS, AT_HOSPITAL, GOOD, key);
    var again = counter.http().send("POST", REQUESTS, AT_HOSPITAL, GOOD, key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("location")).isEqualTo(first.header("location"));

    var other = GOOD.replace(":60", ":90");
    refused(
        counter.http().send("POST", REQUESTS, AT_HOSPITAL, other, key),
        422,
        "idempotency-key-reused");
    assertThat(requests.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void an_empty_key_is_refused(String key) {
    var answer =
        counter.http().send("POST", REQUESTS, AT_HOSPITAL, GOOD, Map.of("Idempotency-Key", key));
    refused(answer, 422, "invalid-input");
  }
}
