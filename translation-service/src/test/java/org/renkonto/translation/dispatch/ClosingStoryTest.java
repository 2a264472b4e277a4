package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.DISPATCHER;
import static org.renkonto.translation.dispatch.Office.refused;
import static org.renkonto.translation.dispatch.Office.translator;
import static org.renkonto.translation.dispatch.Office.wanted;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** What took place, as both sides say, and who decides when they do not agree. */
@ServiceTest
class ClosingStoryTest {

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
  void a_session_is_reported_attested_and_closed() {
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.accepts(one, office.offerTo(one));
    var assignment = office.assignment(request);
    var statement =
        "{\"start\":\"2026-12-03T09:30\",\"end\":\"2026-12-03T10:40\",\"outcome\":\"HELD\"}";
    assertThat(office.does(assignment, "report", translator(one), statement).status())
        .as("not yet")
        .isEqualTo(422);
    clock.set(Instant.parse("2026-12-03T11:00:00Z"));

    assertThat(
            office
                .does(assignment, "report", translator(one), statement)
                .json()
                .at("/closing/state")
                .asString())
        .isEqualTo("REPORTED");
    assertThat(
            office
                .does(assignment, "attestation", AT_HOSPITAL, "{\"agrees\":true}")
                .json()
                .at("/closing/state")
                .asString())
        .isEqualTo("APPROVED");

    office.awaitState(request, "CLOSED");
  }

  @Test
  void silence_of_the_institution_approves_after_the_deadline() {
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.accepts(one, office.offerTo(one));
    clock.set(Instant.parse("2026-12-03T11:00:00Z"));
    office.does(
        office.assignment(request),
        "report",
        translator(one),
        "{\"start\":\"2026-12-03T09:30\",\"end\":\"2026-12-03T10:30\",\"outcome\":\"HELD\"}");

    clock.set(Instant.parse("2026-12-10T11:00:01Z"));

    office.awaitState(request, "CLOSED");
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
}
