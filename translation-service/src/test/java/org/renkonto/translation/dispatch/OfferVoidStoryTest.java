package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.DISPATCHER;
import static org.renkonto.translation.dispatch.Office.HOSPITAL;
import static org.renkonto.translation.dispatch.Office.translator;
import static org.renkonto.translation.dispatch.Office.wanted;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** What changed about a translator between the offer and the answer. */
@ServiceTest
class OfferVoidStoryTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  private Office office;
  private UUID one;
  private UUID offer;
  private UUID request;

  @BeforeEach
  void somebody_is_asked() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    office = Office.opened(port, store);
    one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    request = office.asks(AT_HOSPITAL, wanted("ar"));
    offer = office.offerTo(one);
  }

  @Test
  void who_was_put_to_rest_cannot_accept_what_was_offered_before() {
    put("activity", DISPATCHER, "{\"active\":false}");

    var refused = office.accepts(one, offer);

    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("offer-void");
    assertThat(office.request(request).path("state").asString()).isEqualTo("SEARCHING");
    put("activity", DISPATCHER, "{\"active\":true}");
    assertThat(office.accepts(one, offer).status()).isEqualTo(200);
  }

  @Test
  void whom_the_institution_has_excluded_meanwhile_does_not_come_and_is_not_told_why() {
    put("exclusions", DISPATCHER, "{\"institutions\":[\"%s\"],\"clients\":[]}".formatted(HOSPITAL));

    var refused = office.accepts(one, offer);

    assertThat(refused.problem()).isEqualTo("offer-void");
    assertThat(refused.text()).doesNotContain("xclu");
  }

  @Test
  void an_own_refusal_and_other_hours_do_not_hinder_who_accepts_all_the_same() {
    put(
        "refusals",
        translator(one),
        "{\"settings\":[],\"institutions\":[\"%s\"]}".formatted(HOSPITAL));
    put("availability", translator(one), "{\"zone\":\"Europe/Brussels\",\"weekly\":{}}");

    assertThat(office.accepts(one, offer).status()).isEqualTo(200);
  }

  private void put(String what, String token, String body) {
    var path = "/api/translation/translators/" + one + "/" + what;
    var answer = office.http().send("PUT", path, token, body, Map.of("If-Match", "*"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }
}
