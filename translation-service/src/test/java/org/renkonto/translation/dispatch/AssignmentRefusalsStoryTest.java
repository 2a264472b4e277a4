package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.SCHOOL;
import static org.renkonto.translation.dispatch.Office.institution;
import static org.renkonto.translation.dispatch.Office.refused;
import static org.renkonto.translation.dispatch.Office.translator;
import static org.renkonto.translation.dispatch.Office.wanted;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** What nobody can do to an assignment. */
@ServiceTest
class AssignmentRefusalsStoryTest {

  private static final String HELD =
      "{\"start\":\"2026-12-03T09:30\",\"end\":\"2026-12-03T10:30\",\"outcome\":\"HELD\"}";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  private Office office;

  @BeforeEach
  void aTuesdayMorning() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    office = Office.opened(port, store);
  }

  @Test
  void who_objected_cannot_agree_for_the_colleague_who_came_instead() {
    office.hasTranslator("STAFF", "ar", "MALE");
    office.hasTranslator("STAFF", "ar", "MALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.awaitState(request, "ASSIGNED");
    var objected = office.assignment(request);
    var who = UUID.fromString(office.request(request).at("/assignment/translatorId").asString());
    office.does(objected, "withdrawal", translator(who), null);
    await().until(() -> office.request(request).path("state").asString().equals("ASSIGNED"));

    refused(
        office.does(objected, "confirmation", translator(who), null), 409, "assignment-not-open");

    assertThat(office.request(request).path("state").asString()).isEqualTo("ASSIGNED");
  }

  @Test
  void who_has_withdrawn_cannot_accept_the_same_offer_again() {
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    var offer = office.offerTo(one);
    office.accepts(one, offer);
    office.does(office.assignment(request), "withdrawal", translator(one), null);

    refused(office.accepts(one, offer), 409, "offer-gone");
    refused(office.refuses(one, offer), 409, "offer-gone");
  }

  @Test
  void an_assignment_is_nobody_else_s_business() {
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var other = office.hasTranslator("FREELANCE", "uk", "FEMALE");
    office.asks(AT_HOSPITAL, wanted("ar"));
    var offer = office.offerTo(one);
    refused(office.accepts(other, offer), 404, "not-found");
    refused(office.refuses(other, offer), 404, "not-found");
    office.accepts(one, offer);
    clock.set(Instant.parse("2026-12-03T11:00:00Z"));

    refused(office.does(offer, "report", translator(other), HELD), 404, "not-found");
    refused(office.does(offer, "withdrawal", translator(other), null), 404, "not-found");
    refused(office.does(offer, "withdrawal", AT_HOSPITAL, null), 404, "not-found");
    refused(office.does(offer, "report", AT_HOSPITAL, HELD), 404, "not-found");
    refused(
        office.does(offer, "attestation", institution(SCHOOL), "{\"agrees\":true}"),
        404,
        "not-found");
    refused(
        office.does(offer, "attestation", translator(one), "{\"agrees\":true}"), 404, "not-found");
    refused(office.does(offer, "settlement", AT_HOSPITAL, HELD), 403, "not-allowed");
    refused(office.does(UUID.randomUUID(), "report", translator(one), HELD), 404, "not-found");
  }
}
