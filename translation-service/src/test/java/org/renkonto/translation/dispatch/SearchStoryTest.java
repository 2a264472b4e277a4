package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.DISPATCHER;
import static org.renkonto.translation.dispatch.Office.wanted;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** How the search goes on when nobody answers or suits, and what the dispatcher reads of it. */
@ServiceTest
class SearchStoryTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  Office office;

  @BeforeEach
  void aTuesdayMorning() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    office = Office.opened(port, store);
  }

  @Test
  void silence_leads_to_the_next_mode_and_then_to_unmet_with_its_cause() {
    var silent = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.offerTo(silent);
    assertThat(office.openOffers(silent).get(0).path("mode").asString()).isEqualTo("ON_SITE");
    Office.awaitTold(store);

    clock.set(Instant.parse("2026-12-02T14:00:00Z")); // Wednesday, 15:00: the deadline
    await()
        .untilAsserted(
            () ->
                assertThat(office.openOffers(silent).path(0).path("mode").asString())
                    .isEqualTo("PHONE"));
    Office.awaitTold(store);
    clock.set(Instant.parse("2026-12-03T08:20:00Z"));

    office.awaitState(request, "UNMET");
    assertThat(office.request(request).path("unmetCause").asString()).isEqualTo("NO_ANSWER");
    try (var probe = new KafkaProbe("translation.requests-v1")) {
      probe.awaitTypes(
          request,
          types ->
              types.containsExactly(
                  "translation.requested.v1",
                  "translation.offer-made.v1",
                  "translation.offer-expired.v1",
                  "translation.offer-made.v1",
                  "translation.offer-expired.v1",
                  "translation.unmet.v1"));
    }
  }

  @Test
  void a_language_that_nobody_speaks_is_unmet_at_once() {
    var request = office.asks(AT_HOSPITAL, wanted("uk"));

    office.awaitState(request, "UNMET");
    assertThat(office.request(request).path("unmetCause").asString()).isEqualTo("LANGUAGE");
  }

  @Test
  void the_dispatcher_reads_why_this_one_and_why_not_that_one() {
    var woman = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var man = office.hasTranslator("FREELANCE", "ar", "MALE");
    var request =
        office.asks(
            AT_HOSPITAL,
            wanted("ar")
                .replace("\"setting\"", "\"required\":{\"gender\":\"FEMALE\"},\"setting\""));
    office.offerTo(woman);

    var candidates = candidates(request, "").path("candidates");

    assertThat(candidates.get(0).path("translatorId").asString()).isEqualTo(woman.toString());
    assertThat(candidates.get(0).path("points")).isNotEmpty();
    assertThat(candidates.get(1).path("translatorId").asString()).isEqualTo(man.toString());
    assertThat(
            candidates
                .get(1)
                .path("rules")
                .valueStream()
                .filter(r -> !r.path("passed").asBoolean())
                .map(r -> r.path("rule").asString()))
        .containsExactly("GENDER");
    assertThat(office.openOffers(man)).isEmpty();
    assertThat(candidates(request, "?limit=1").path("next").asString()).isEqualTo(woman.toString());
    var rest = candidates(request, "?limit=1&cursor=" + woman);
    assertThat(rest.path("ranked").asInt()).isEqualTo(2);
    assertThat(rest.at("/candidates/0/translatorId").asString()).isEqualTo(man.toString());
    assertThat(rest.has("next")).isFalse();
    assertThat(candidates(request, "?limit=101").path("status").asInt()).isEqualTo(422);
    assertThat(candidates(request, "?cursor=" + request).path("status").asInt()).isEqualTo(422);
    assertThat(
            office
                .http()
                .get("/api/translation/requests/" + request + "/candidates", AT_HOSPITAL)
                .status())
        .isEqualTo(403);
  }

  private JsonNode candidates(UUID request, String part) {
    return office
        .http()
        .get("/api/translation/requests/" + request + "/candidates" + part, DISPATCHER)
        .json();
  }
}
