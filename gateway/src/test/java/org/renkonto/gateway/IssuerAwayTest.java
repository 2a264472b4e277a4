package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "renkonto.gateway.token.keys=http://localhost:1/keys")
class IssuerAwayTest extends AtTheDoor {

  @Autowired MeterRegistry metrics;

  @Test
  void while_the_keys_cannot_be_had_nobody_comes_in_and_that_is_counted() throws Exception {
    var unchecked = metrics.get("renkonto.gateway.unchecked").counter();
    var before = unchecked.count();

    var answer = send(asSomebody("/api/translation/unchecked"));

    assertProblem(answer, 503, "identity-provider-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(TestOffice.TRANSLATION.asked("/api/translation/unchecked")).isEmpty();
    assertThat(unchecked.count()).isEqualTo(before + 1);
  }

  @Test
  void what_is_open_to_everybody_stays_open() throws Exception {
    assertThat(send(at("/actuator/health/readiness")).statusCode()).isEqualTo(200);
    assertThat(send(at("/docs")).statusCode()).isEqualTo(200);
  }
}
