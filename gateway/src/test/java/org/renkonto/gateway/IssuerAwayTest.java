package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "renkonto.gateway.token.keys=http://localhost:1/keys")
class IssuerAwayTest extends AtTheDoor {

  @Test
  void while_the_keys_cannot_be_had_nobody_comes_in() throws Exception {
    var answer = send(asSomebody("/api/translation/unchecked"));

    assertProblem(answer, 503, "identity-provider-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(TestOffice.TRANSLATION.asked("/api/translation/unchecked")).isEmpty();
  }

  @Test
  void what_is_open_to_everybody_stays_open() throws Exception {
    assertThat(send(at("/actuator/health/readiness")).statusCode()).isEqualTo(200);
    assertThat(send(at("/docs")).statusCode()).isEqualTo(200);
  }
}
