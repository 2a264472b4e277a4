package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.gateway.TestOffice.NOTIFICATION;
import static org.renkonto.gateway.TestOffice.TRANSLATION;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingTest extends AtTheDoor {

  @Test
  void each_service_gets_the_paths_under_its_prefix_as_they_are() throws Exception {
    send(asSomebody("/api/translation/requests/17/candidates?limit=5&cursor=a%2Bb%20c&flag"));
    send(asSomebody("/api/notification/notifications"));

    var asked = TRANSLATION.asked("/api/translation/requests/17/candidates").getFirst();
    assertThat(asked.uri()).contains("limit=5", "cursor=a%2Bb%20c", "flag");
    assertThat(NOTIFICATION.asked("/api/notification/notifications")).hasSize(1);
  }

  @Test
  void a_request_arrives_with_its_method_body_and_type() throws Exception {
    send(
        asSomebody("/api/translation/written")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "k-1")
            .header("If-Match", "\"3\"")
            .PUT(BodyPublishers.ofString("{\"language\":\"عربي\"}")));

    var asked = TRANSLATION.asked("/api/translation/written").getFirst();
    assertThat(asked.method()).isEqualTo("PUT");
    assertThat(asked.body()).isEqualTo("{\"language\":\"عربي\"}");
    assertThat(asked.headers().getFirst("Content-Type")).isEqualTo("application/json");
    assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo("k-1");
    assertThat(asked.headers().getFirst("If-Match")).isEqualTo("\"3\"");
  }

  @Test
  void a_post_without_a_body_arrives_as_such() throws Exception {
    send(asSomebody("/api/translation/offers/1/acceptance").POST(BodyPublishers.noBody()));

    var asked = TRANSLATION.asked("/api/translation/offers/1/acceptance").getFirst();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.body()).isEmpty();
    assertThat(asked.headers().getFirst("Content-Length")).isEqualTo("0");
  }

  @Test
  void the_answer_comes_back_as_the_service_gave_it() throws Exception {
    TRANSLATION.at(
        "/api/translation/created",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/api/translation/requests/4");
          exchange.getResponseHeaders().add("ETag", "\"1\"");
          TestService.answer(exchange, 201, "{\"id\":4}");
        });

    var answer = send(asSomebody("/api/translation/created").POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("{\"id\":4}");
    assertThat(answer.headers().firstValue("Location")).hasValue("/api/translation/requests/4");
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
  }

  @Test
  void a_refusal_of_the_service_comes_back_untouched() throws Exception {
    var problem = "{\"type\":\"urn:renkonto:problem:offer-gone\",\"status\":409}";
    TRANSLATION.at(
        "/api/translation/gone",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
          TestService.answer(exchange, 409, problem);
        });

    var answer = send(asSomebody("/api/translation/gone"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo(problem);
    assertThat(answer.headers().allValues("Content-Type"))
        .containsExactly("application/problem+json");
  }

  @Test
  void an_address_of_the_service_itself_does_not_get_out() throws Exception {
    TRANSLATION.at(
        "/api/translation/absolute",
        exchange -> {
          var own = TRANSLATION.url() + "/api/translation/requests/5?a=b";
          exchange.getResponseHeaders().add("Location", own);
          TestService.answer(exchange, 201, "{}");
        });

    var answer = send(asSomebody("/api/translation/absolute"));

    assertThat(answer.headers().firstValue("Location")).hasValue("/api/translation/requests/5?a=b");
  }

  @Test
  void where_no_service_is_there_is_nothing() throws Exception {
    for (var path : List.of("/api/accounting/bills", "/api", "/api/translations/x", "/nowhere")) {
      assertProblem(send(asSomebody(path)), 404, "not-found");
    }
  }

  @Test
  void a_connection_to_a_service_is_used_again() throws Exception {
    for (int i = 0; i < 5; i++) {
      send(asSomebody("/api/translation/again").POST(BodyPublishers.ofString("{}")));
    }

    assertThat(TRANSLATION.asked("/api/translation/again"))
        .hasSize(5)
        .extracting(TestService.Asked::from)
        .containsOnly(TRANSLATION.asked("/api/translation/again").getFirst().from());
  }

  @Test
  void a_trace_goes_on_and_a_new_one_begins_where_there_is_none() throws Exception {
    send(
        asSomebody("/api/translation/traced")
            .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    send(asSomebody("/api/translation/untraced"));

    assertThat(trace("/api/translation/traced"))
        .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
        .doesNotContain("b7ad6b7169203331");
    assertThat(trace("/api/translation/untraced")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
  }

  private static String trace(String path) {
    return TRANSLATION.asked(path).getFirst().headers().getFirst("Traceparent");
  }
}
