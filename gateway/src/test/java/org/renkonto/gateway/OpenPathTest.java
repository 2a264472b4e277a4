package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.gateway.TestOffice.APPOINTMENT;
import static org.renkonto.gateway.TestOffice.ISSUER;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What people open from a message, without a token; here 300 such calls an hour and address. */
class OpenPathTest extends AtTheDoor {

  private static final String LINK = "/api/appointment/links/abc";

  @Test
  void the_link_of_a_message_needs_no_token() throws Exception {
    assertThat(send(at(LINK)).statusCode()).isEqualTo(200);
    var post = at(LINK + "/cancellation").POST(BodyPublishers.noBody());
    assertThat(send(post).statusCode()).isEqualTo(200);
  }

  @Test
  void the_secret_address_of_a_feed_needs_no_token() throws Exception {
    assertThat(send(at("/api/appointment/feeds/secret.ics")).statusCode()).isEqualTo(200);
    assertProblem(send(at("/api/appointment/feeds")), 401, "token-not-valid");
  }

  @Test
  void everything_beside_it_needs_one() throws Exception {
    assertProblem(send(at("/api/appointment/links")), 401, "token-not-valid");
    assertProblem(send(at("/api/appointment/appointments")), 401, "token-not-valid");
    assertProblem(send(at("/api/appointment/linksabc")), 401, "token-not-valid");
    assertProblem(send(at("/api/appointment/links/../appointments")), 400, "path-not-normal");
    assertThat(APPOINTMENT.asked("/api/appointment/appointments")).isEmpty();
  }

  @Test
  void a_bad_token_is_refused_there_too() throws Exception {
    var foreign = ISSUER.token(it -> it.audience("elsewhere"));
    assertProblem(send(at(LINK, foreign)), 401, "token-not-valid");
  }

  @Test
  void its_page_may_send_its_own_forms_back_and_load_nothing_from_elsewhere() throws Exception {
    assertThat(policy(send(at(LINK))))
        .contains("default-src 'none'", "script-src 'self';", "form-action 'self'");
    assertThat(policy(send(asSomebody("/api/appointment/offices"))))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void an_address_that_asks_too_often_has_to_wait_and_others_do_not() throws Exception {
    try (var busy = from("127.0.0.7");
        var quiet = from("127.0.0.8")) {
      for (int i = 0; i < 300; i++) {
        assertThat(ask(busy).statusCode()).isEqualTo(200);
      }

      assertProblem(ask(busy), 429, "too-many-requests");
      assertThat(ask(quiet).statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> ask(HttpClient client) throws Exception {
    return client.send(at(LINK).build(), BodyHandlers.ofString());
  }

  private static HttpClient from(String address) throws Exception {
    return HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }
}
