package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.DISPATCHER;
import static org.renkonto.translation.dispatch.Office.SCHOOL;
import static org.renkonto.translation.dispatch.Office.institution;
import static org.renkonto.translation.dispatch.Office.translator;
import static org.renkonto.translation.dispatch.Office.wanted;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** What nobody can do to an assignment, and how mismatches end. */
@ServiceTest
class AssignmentRefusalsStoryTest {

  private static final String HELD =
      "{\"start\":\"2026-12-03T09:30\",\"end\":\"2026-12-03T10:30\",\"outcome\":\"HELD\"}";
  private static final String LONGER = HELD.replace("10:30", "11:30");

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

  @Test
  void a_statement_must_make_sense_and_is_made_once() {
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.accepts(one, office.offerTo(one));
    var assignment = office.assignment(request);
    var me = translator(one);
    refused(office.does(assignment, "settlement", DISPATCHER, HELD), 422, "invalid-input");
    clock.set(Instant.parse("2026-12-03T11:00:00Z"));

    refused(office.does(assignment, "settlement", DISPATCHER, HELD), 409, "assignment-not-open");
    refused(
        office.does(assignment, "attestation", AT_HOSPITAL, "{\"agrees\":true}"),
        422,
        "invalid-input");
    refused(
        office.does(assignment, "attestation", AT_HOSPITAL, "{\"agrees\":false}"),
        422,
        "invalid-input");
    refused(
        office.does(assignment, "report", me, HELD.replace("10:30", "09:00")),
        422,
        "invalid-input");
    refused(
        office.does(assignment, "report", me, HELD.replace("-03T10", "-09T10")),
        422,
        "invalid-input");
    refused(
        office.does(assignment, "report", me, HELD.replaceAll("2026", "2020")),
        422,
        "invalid-input");
    refused(
        office.does(assignment, "report", me, HELD.replace("HELD", "FUN")), 400, "unreadable-body");
    refused(office.does(assignment, "report", me, "{}"), 422, "invalid-input");
    refused(office.does(assignment, "report", me, null), 400, "unreadable-body");
    refused(office.does(assignment, "withdrawal", me, null), 409, "assignment-not-open");
    refused(office.cancels(AT_HOSPITAL, request), 409, "assignment-not-open");

    assertThat(office.does(assignment, "report", me, HELD).status()).isEqualTo(200);
    refused(office.does(assignment, "report", me, HELD), 409, "assignment-not-open");
  }

  @Test
  void a_statement_about_the_hour_that_occurs_twice_says_which_is_meant() {
    clock.set(Instant.parse("2027-10-26T08:00:00Z"));
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE", "00:00", "20:00");
    office.asks(AT_HOSPITAL, wanted("ar", "2027-11-01T00:30", "\"PHONE\""));
    var assignment = office.offerTo(one);
    office.accepts(one, assignment);
    clock.set(Instant.parse("2027-11-01T09:00:00Z"));
    var said = "{\"start\":\"2027-10-31T02:30\",\"end\":\"2027-10-31T02:45\",\"outcome\":\"HELD\"}";

    refused(office.does(assignment, "report", translator(one), said), 422, "start-occurs-twice");
    var which = said.replace("{", "{\"startOffset\":\"+01:00\",\"endOffset\":\"+01:00\",");
    var reported = office.does(assignment, "report", translator(one), which);

    assertThat(reported.json().at("/closing/byTranslator/start").asString())
        .isEqualTo("2027-10-31T01:30:00Z");
  }

  @Test
  void statements_that_do_not_match_wait_for_the_office() {
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.accepts(one, office.offerTo(one));
    var assignment = office.assignment(request);
    clock.set(Instant.parse("2026-12-03T11:00:00Z"));
    office.does(assignment, "report", translator(one), LONGER);
    var own = HELD.replace("{", "{\"agrees\":false,");

    var mismatch = office.does(assignment, "attestation", AT_HOSPITAL, own);

    assertThat(mismatch.json().at("/closing/state").asString()).isEqualTo("MISMATCH");
    clock.set(Instant.parse("2027-01-20T11:00:00Z"));
    assertThat(office.request(request).path("state").asString()).isEqualTo("CONFIRMED");
    var settled = office.does(assignment, "settlement", DISPATCHER, LONGER);
    assertThat(settled.json().at("/closing/approval").asString()).isEqualTo("SETTLED");
    office.awaitState(request, "CLOSED");
    refused(office.does(assignment, "settlement", DISPATCHER, HELD), 409, "assignment-not-open");
  }

  @Test
  void where_nobody_says_anything_the_office_asks_and_settles() {
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.accepts(one, office.offerTo(one));
    var assignment = office.assignment(request);
    clock.set(Instant.parse("2026-12-11T11:00:00Z"));
    await()
        .until(
            () ->
                office
                        .http()
                        .get("/api/translation/assignments?closing=OVERDUE", DISPATCHER)
                        .json()
                        .path("items")
                        .size()
                    == 1);

    assertThat(office.does(assignment, "settlement", DISPATCHER, HELD).status()).isEqualTo(200);
    office.awaitState(request, "CLOSED");
  }

  private static void refused(Http.Answer answer, int status, String problem) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
  }
}
