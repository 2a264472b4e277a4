package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What a service tells about itself. */
@ServiceTest
class DescriptionTest {

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

  Http http;

  @BeforeEach
  void address() {
    http = new Http("http://localhost:" + port);
  }

  @Test
  void it_is_alive_and_ready_and_says_nothing_more() {
    for (var probe : List.of("/liveness", "/readiness")) {
      var answer = http.get("/actuator/health" + probe, null);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
    }
    assertThat(http.get("/actuator/env", null).status()).isEqualTo(401);
    assertThat(http.get("/actuator/prometheus", null).text())
        .contains("renkonto_outbox_oldest_seconds{", "service=\"notification-service\"");
  }

  @Test
  void every_endpoint_is_described_with_the_token_that_it_needs() {
    var described = description();
    for (var mapping : handlers.getHandlerMethods().entrySet()) {
      if (mapping.getValue().getBeanType().getName().startsWith("org.renkonto")
          && !mapping.getKey().getPatternValues().contains("/error")) {
        for (var path : mapping.getKey().getPatternValues()) {
          for (var method : mapping.getKey().getMethodsCondition().getMethods()) {
            assertThat(
                    described.path("paths").path(path).has(method.name().toLowerCase(Locale.ROOT)))
                .as("%s %s", method, path)
                .isTrue();
          }
        }
      }
    }
    assertThat(described.path("paths").has("/api/thing/dead-letters/{id}/replay")).isTrue();
    assertThat(described.path("paths").has("/error")).isFalse();
    var scheme = described.path("components").path("securitySchemes").path("token");
    assertThat(scheme.path("scheme").asString()).isEqualTo("bearer");
    assertThat(described.path("security").get(0).has("token")).isTrue();
  }

  @Test
  void the_caller_is_no_parameter_of_any_endpoint() {
    var described = description();
    for (var path : described.path("paths").values()) {
      for (var operation : path.values()) {
        assertThat(operation.path("parameters").findValuesAsString("name"))
            .doesNotContain("caller", "subject", "claims", "roles");
        assertThat(operation.has("requestBody") && operation.toString().contains("Caller"))
            .isFalse();
      }
    }
  }

  @Test
  void every_operation_names_the_problems_that_may_come_back() {
    var described = description();
    var problem = described.path("components").path("schemas").path("Problem");
    assertThat(problem.path("properties").propertyNames())
        .contains("type", "title", "status", "detail", "instance");
    for (var path : described.path("paths").values()) {
      for (var operation : path.values()) {
        var responses = operation.path("responses");
        var statuses = new ArrayList<>(responses.propertyNames());
        assertThat(statuses).contains("400", "401", "403", "404", "409", "422", "429", "503");
        for (var status : statuses) {
          if (status.startsWith("4") || status.startsWith("5")) {
            assertThat(responses.path(status).path("$ref").asString())
                .isEqualTo("#/components/responses/" + status);
          }
        }
      }
    }
    var response = described.path("components").path("responses").path("422");
    assertThat(response.path("content").propertyNames()).contains("application/problem+json");
  }

  private JsonNode description() {
    return http.send("GET", "/v3/api-docs", null, null, Map.of()).json();
  }
}
