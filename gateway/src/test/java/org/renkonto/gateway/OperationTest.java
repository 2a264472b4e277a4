package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.gateway.TestOffice.ISSUER;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkonto.gateway.metrics.MetricsPort;
import org.springframework.beans.factory.annotation.Autowired;

class OperationTest extends AtTheDoor {

  @Autowired MetricsPort metrics;

  @Test
  void whether_it_lives_and_is_ready_is_open_to_everybody_and_nothing_more() throws Exception {
    assertThat(send(at("/actuator/health/liveness")).body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(send(at("/actuator/health/readiness")).body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(send(at("/actuator/health")).body()).doesNotContain("details", "components");
  }

  @Test
  void no_other_management_endpoint_is_there() throws Exception {
    for (var endpoint :
        List.of("", "/gateway", "/gateway/routes", "/env", "/beans", "/heapdump", "/prometheus")) {
      assertThat(send(at("/actuator" + endpoint)).statusCode()).isEqualTo(401);
      assertThat(send(asSomebody("/actuator" + endpoint)).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void the_gateway_does_not_describe_itself() throws Exception {
    assertProblem(send(at("/.well-known/oauth-protected-resource")), 401, "token-not-valid");
    assertProblem(send(asSomebody("/error")), 404, "not-found");
  }

  @Test
  void metrics_have_their_own_port_and_tell_time_refusals_and_circuits() throws Exception {
    send(asSomebody("/api/translation/measured/1"));
    var busy = ISSUER.token();
    for (int i = 0; i < 21; i++) {
      send(at("/api/translation/measured/2", busy));
    }

    var text =
        send(HttpRequest.newBuilder(
                URI.create("http://localhost:" + metrics.port() + "/actuator/prometheus")))
            .body();

    assertThat(text)
        .containsPattern("http_server_requests_seconds_count\\{.*uri=\"/api/translation/\\*\\*\"")
        .containsPattern("renkonto_gateway_calls_seconds_count\\{.*route=\"translation\"")
        .containsPattern("renkonto_gateway_limited_total\\{by=\"subject\".*} [1-9]")
        .containsPattern("resilience4j_circuitbreaker_state\\{.*name=\"translation\"")
        .doesNotContain("measured");
  }
}
