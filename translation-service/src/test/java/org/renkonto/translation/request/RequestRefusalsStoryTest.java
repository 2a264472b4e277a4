package org.renkonto.translation.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.request.Counter.AT_HOSPITAL;
import static org.renkonto.translation.request.Counter.GOOD;
import static org.renkonto.translation.request.Counter.HOSPITAL;
import static org.renkonto.translation.request.Counter.REQUESTS;
import static org.renkonto.translation.request.Counter.refused;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** Bad input is told apart, and nothing is kept of it. */
@ServiceTest
class RequestRefusalsStoryTest {

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

  @AfterEach
  void nothing_was_kept() {
    assertThat(requests.count()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "language":"ar"        | "language":"xx"                     | 422 | unknown-language
          "language":"ar"        | "language":"Arabic"                 | 422 | invalid-input
          "language":"ar"        | "language":null                     | 422 | invalid-input
          "language":"ar"        | "language":"ar","variety":"prs"     | 422 | unknown-language
          "language":"ar"        | "language":"ar","name":"Fatima"     | 400 | unreadable-body
          "language":"ar"        | "language":"ar","language":"ru"     | 400 | unreadable-body
          "language":"ar"        | "language":"de"                     | 422 | invalid-input
          "targetLanguage":"de"  | "targetLanguage":"tlh"              | 422 | unknown-language
          "targetLanguage":"de", | ` `                                 | 422 | invalid-input
          "HEALTH"               | "CIRCUS"                            | 400 | unreadable-body
          "HEALTH"               | 0                                   | 400 | unreadable-body
          "HEALTH"               | "POLICE_OR_COURT"                   | 422 | institution-not-eligible
          "ON_SITE","PHONE"      | "TELEPATHY"                         | 400 | unreadable-body
          "ON_SITE","PHONE"      | 1                                   | 400 | unreadable-body
          "ON_SITE","PHONE"      | null                                | 422 | invalid-input
          "ON_SITE","PHONE"      | ` `                                 | 422 | invalid-input
          2026-12-03T09:30       | 2026-12-01T08:59                    | 422 | start-in-the-past
          2026-12-03T09:30       | 2027-03-28T02:30                    | 422 | start-skipped-by-clock-change
          2026-12-03T09:30       | 2027-12-03T09:30                    | 422 | start-too-far
          2026-12-03T09:30       | +999999999-12-31T23:59              | 422 | start-too-far
          2026-12-03T09:30       | -999999999-01-01T00:00              | 422 | start-in-the-past
          2026-12-03T09:30       | 2026-02-30T09:30                    | 400 | unreadable-body
          2026-12-03T09:30       | 2026-12-03T09:30:00Z                | 400 | unreadable-body
          2026-12-03T09:30       | 2026-12-03                          | 400 | unreadable-body
          "2026-12-03T09:30"     | 1796288400                          | 400 | unreadable-body
          "zone"                 | "latestStart":"2026-12-03T09:00","zone" | 422 | invalid-input
          "zone"                 | "latestStart":"2026-12-04T09:30","zone" | 422 | invalid-input
          "zone"                 | "offset":"+05:00","zone"            | 422 | start-offset-does-not-fit
          "zone"                 | "offset":"+19:00","zone"            | 400 | unreadable-body
          "Europe/Brussels"      | "Europe/Atlantis"                   | 422 | invalid-input
          "Europe/Brussels"      | "Asia/Tokyo"                        | 422 | invalid-input
          "Europe/Brussels"      | "+18:00"                            | 422 | invalid-input
          "Europe/Brussels"      | ""                                  | 422 | invalid-input
          "Europe/Brussels"      | null                                | 422 | invalid-input
          :60                    | :0                                  | 422 | invalid-input
          :60                    | :1440                               | 422 | invalid-input
          :60                    | :-60                                | 422 | invalid-input
          :60                    | :60.5                               | 400 | unreadable-body
          :60                    | :"60"                               | 400 | unreadable-body
          :60                    | :99999999999                        | 400 | unreadable-body
          :60                    | :null                               | 422 | invalid-input
          "4700","place":"Eupen" | "75001","place":"Paris"             | 422 | place-outside-territory
          "4700","place":"Eupen" | "4700","place":"Kelmis"             | 422 | place-outside-territory
          "4700","place":"Eupen" | "4000"                              | 422 | place-outside-territory
          "4700","place":"Eupen" | "EUPEN"                             | 422 | invalid-input
          "4700","place":"Eupen" | null                                | 422 | invalid-input
          "setting"              | "clientToken":"Fatima M.","setting" | 422 | invalid-input
          "setting"              | "required":{"gender":"X"},"setting" | 400 | unreadable-body
          "setting"              | "required":{"name":"F"},"setting"   | 400 | unreadable-body
          "setting"              | "required":[],"setting"             | 400 | unreadable-body
          "setting"              | "wished":{"translatorId":"F"},"setting" | 400 | unreadable-body
          "setting"              | "wished":{"variety":"Fatima M."},"setting" | 422 | unknown-language
          "setting"              | "institutionId":"0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a9999","setting" | 422 | invalid-input
          """)
  void what_is_wrong_is_said(String right, String wrong, int status, String problem) {
    assertThat(GOOD).contains(right);

    refused(counter.asks(AT_HOSPITAL, GOOD.replace(right, wrong)), status, problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"language\":",
        "[]",
        "null",
        "\"ar\"",
        "",
        "ar",
        "{}{}",
        "{\"language\":{\"a\":[[[["
      })
  void broken_json_is_refused(String body) {
    refused(counter.asks(AT_HOSPITAL, body), 400, "unreadable-body");
  }

  @Test
  void a_session_on_site_needs_its_place_and_the_time_that_occurs_twice_its_offset() {
    var placeless = GOOD.replaceAll("\"place\":\\{[^}]*},", "");
    refused(counter.asks(AT_HOSPITAL, placeless), 422, "invalid-input");

    clock.set(Instant.parse("2027-06-01T08:00:00Z"));
    var twice = GOOD.replace("2026-12-03T09:30", "2027-10-31T02:30");
    var refused = counter.asks(AT_HOSPITAL, twice);
    refused(refused, 422, "start-occurs-twice");
    assertThat(refused.json().path("offsets").valueStream().map(o -> o.asString()))
        .containsExactlyInAnyOrder("+02:00", "+01:00");
  }

  @Test
  void the_end_of_a_window_in_the_hour_that_occurs_twice_needs_an_offset_of_its_own() {
    clock.set(Instant.parse("2027-06-01T08:00:00Z"));
    var window =
        GOOD.replace(
            "2026-12-03T09:30\"", "2027-10-31T01:30\",\"latestStart\":\"2027-10-31T02:30\"");

    refused(counter.asks(AT_HOSPITAL, window), 422, "start-occurs-twice");
    var elsewhere = window.replace("\"zone\"", "\"latestOffset\":\"+05:00\",\"zone\"");
    refused(counter.asks(AT_HOSPITAL, elsewhere), 422, "start-offset-does-not-fit");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, '', 405, method-not-allowed",
    "DELETE, '', 405, method-not-allowed",
    "GET, /no-id, 400, bad-request",
    "GET, /0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a9999, 404, not-found",
    "GET, /0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a9999/nothing, 404, not-found",
    "GET, ?limit=0, 422, invalid-input",
    "GET, ?limit=many, 400, bad-request",
    "GET, ?cursor=foreign, 422, invalid-input",
    "GET, ?cursor=OTIyMzM3MjAzNjg1NDc3NTgwN3x4, 422, invalid-input",
    "GET, ?state=LOST, 400, bad-request",
    "POST, /0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a9999/cancellation, 404, not-found",
    "POST, /no-id/cancellation, 400, bad-request"
  })
  void an_odd_address_is_refused(String method, String path, int status, String problem) {
    var answer = counter.http().send(method, REQUESTS + path, AT_HOSPITAL, null, Map.of());

    if (status == 200) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    } else {
      refused(answer, status, problem);
    }
  }

  @Test
  void another_form_than_json_is_refused() {
    for (var type : new String[] {"text/plain", "application/xml", "nonsense"}) {
      var answer =
          counter.http().send("POST", REQUESTS, AT_HOSPITAL, null, Map.of("Content-Type", type));
      refused(answer, 415, "unsupported-media-type");
    }
  }
}
