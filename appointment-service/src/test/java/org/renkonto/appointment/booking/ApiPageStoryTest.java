package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The OpenAPI page says what is really answered. */
@ServiceTest
class ApiPageStoryTest {

  @LocalServerPort int port;

  JsonNode page;

  @BeforeEach
  void description() {
    page = new Http("http://localhost:" + port).get("/v3/api-docs", Door.STAFF).json();
  }

  @ParameterizedTest
  @CsvSource({
    "/slots, get, 200, translators",
    "/absences, post, 201, toDecide",
    "/links/{link}, get, 200, place",
    "/appointments/{id}/proposals, get, 200, modes",
    "/appointments/{id}/earlier, put, 200, officeId",
  })
  void views_of_one_name_are_described_each_by_itself(
      String path, String method, String status, String field) {
    var form = answers(path, method).path(status).path("content").iterator().next().path("schema");
    var view = page.at(form.path("$ref").asString().substring(1));
    assertThat(view.path("properties").propertyNames()).contains(field);
  }

  @ParameterizedTest
  @CsvSource({
    "/holds, 1",
    "/appointments, 1",
    "/groups, 1",
    "/absences, 1",
    "/closures, 1",
    "/tickets, 1",
    "/appointments/{id}/arrival, 1",
    "/groups/{group}/registrations, 2",
  })
  void what_is_made_is_answered_201(String path, int goodAnswers) {
    var good = answers(path, "post").propertyNames().stream().filter(s -> s.startsWith("2"));
    assertThat(good).contains("201").hasSize(goodAnswers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/links/{link}", "/links/seats/{link}"})
  void who_is_shown_a_page_is_refused_by_a_page(String path) {
    var refused = answers(path, "get").path("404").path("content");
    assertThat(refused.propertyNames()).contains("text/html", "application/problem+json");
  }

  @Test
  void what_is_sent_is_described_by_its_own_name() {
    var sent = page.at("/paths/~1api~1appointment~1appointments~1{id}~1earlier/put/requestBody");
    assertThat(sent.toString()).contains("AppointmentEarlier");
  }

  private JsonNode answers(String path, String method) {
    return page.path("paths").path("/api/appointment" + path).path(method).path("responses");
  }
}
