package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.gateway.TestOffice.ISSUER;
import static org.renkonto.gateway.TestOffice.TRANSLATION;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Here a subject may ask 20 times an hour and an institution 30 times. */
class RequestLimitTest extends AtTheDoor {

  @Test
  void a_subject_is_told_what_is_left() throws Exception {
    var answer = send(at("/api/translation/counted", ISSUER.tokenOf("hospital")));

    assertThat(answer.headers().firstValue("RateLimit-Policy"))
        .hasValue("\"subject\";q=20;w=3600, \"institution\";q=30;w=3600");
    assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
        .matches("\"subject\";r=19;t=\\d+, \"institution\";r=29;t=\\d+");
  }

  @Test
  void a_subject_that_asks_too_often_has_to_wait() throws Exception {
    var token = ISSUER.token();
    for (int i = 0; i < 20; i++) {
      assertThat(ask("often", token).statusCode()).isEqualTo(200);
    }

    var refused = ask("often", token);

    assertProblem(refused, 429, "too-many-requests");
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 180);
    assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).contains("r=0");
    assertThat(TRANSLATION.asked("/api/translation/often")).hasSize(20);
    assertThat(ask("often", ISSUER.token()).statusCode()).isEqualTo(200);
  }

  @Test
  void an_institution_has_one_limit_for_all_its_people() throws Exception {
    var institution = UUID.randomUUID().toString();
    var first = ISSUER.tokenOf(institution);
    var second = ISSUER.tokenOf(institution);
    for (int i = 0; i < 15; i++) {
      assertThat(ask("shared", first).statusCode()).isEqualTo(200);
      assertThat(ask("shared", second).statusCode()).isEqualTo(200);
    }

    assertProblem(ask("shared", first), 429, "too-many-requests");
    assertProblem(ask("shared", ISSUER.tokenOf(institution)), 429, "too-many-requests");
  }

  @Test
  void one_institution_does_not_use_up_the_limit_of_another() throws Exception {
    var busy = UUID.randomUUID().toString();
    for (int i = 0; i < 40; i++) {
      ask("busy", ISSUER.tokenOf(busy));
    }

    assertProblem(ask("busy", ISSUER.tokenOf(busy)), 429, "too-many-requests");
    assertThat(ask("busy", ISSUER.tokenOf("quiet")).statusCode()).isEqualTo(200);
    assertThat(ask("busy", ISSUER.token()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_bad_token_uses_up_nothing() throws Exception {
    var token = ISSUER.token(it -> it.subject("victim"));
    for (int i = 0; i < 30; i++) {
      ask("victim", ISSUER.token(it -> it.subject("victim").audience("elsewhere")));
    }

    assertThat(ask("victim", token).headers().firstValue("RateLimit").orElseThrow())
        .contains("r=19");
  }

  private HttpResponse<String> ask(String what, String token) throws Exception {
    return send(at("/api/translation/" + what, token));
  }
}
