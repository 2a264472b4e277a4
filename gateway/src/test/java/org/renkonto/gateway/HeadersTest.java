package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.gateway.TestOffice.ISSUER;
import static org.renkonto.gateway.TestOffice.TRANSLATION;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest extends AtTheDoor {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Forwarded-Prefix",
        "Forwarded",
        "X-Real-IP",
        "X-User-Id",
        "X_User_Id",
        "X-Institution-Id",
        "X-Translator-Id",
        "X-Roles",
        "X-Original-URL",
        "X-HTTP-Method-Override",
        "X-Client-Cert",
        "Cookie",
        "baggage",
        "Proxy-Authorization",
      })
  void nobody_pretends_anything_to_a_service(String header) throws Exception {
    var path = "/api/translation/pretend/" + header;
    send(asSomebody(path).header(header, "10.0.0.1"));

    assertThat(TRANSLATION.asked(path).getFirst().headers()).doesNotContainKey(header);
  }

  @Test
  void headers_for_this_hop_end_here() throws Exception {
    wire(
        "GET /api/translation/hop HTTP/1.1",
        "Host: renkonto",
        "Authorization: Bearer " + ISSUER.token(),
        "Connection: close, Prefer",
        "Prefer: return=minimal",
        "Keep-Alive: timeout=5",
        "TE: trailers",
        "Upgrade: websocket");

    assertThat(TRANSLATION.asked("/api/translation/hop").getFirst().headers())
        .doesNotContainKeys("Keep-alive", "Te", "Upgrade", "Prefer");
  }

  @Test
  void a_control_character_in_a_header_is_refused_and_an_accent_is_not() throws Exception {
    assertThat(withPreference("caf\u00e9")).startsWith("HTTP/1.1 200");
    assertThat(withPreference("caf\u0085")).startsWith("HTTP/1.1 400");
    assertThat(TRANSLATION.asked("/api/translation/preferred")).hasSize(1);
  }

  private String withPreference(String preference) throws IOException {
    return wire(
        "GET /api/translation/preferred HTTP/1.1",
        "Host: renkonto",
        "Authorization: Bearer " + ISSUER.token(),
        "Connection: close",
        "Prefer: " + preference);
  }

  @Test
  void a_service_is_called_by_its_own_name() throws Exception {
    send(asSomebody("/api/translation/host"));

    var host = TRANSLATION.asked("/api/translation/host").getFirst().headers().getFirst("Host");
    assertThat("http://" + host).isEqualTo(TRANSLATION.url());
  }

  @Test
  void what_a_service_tells_about_its_insides_stays_inside() throws Exception {
    TRANSLATION.at(
        "/api/translation/talkative",
        exchange -> {
          var headers = exchange.getResponseHeaders();
          headers.add("Server", "secret/1.0");
          headers.add("X-Powered-By", "secret");
          headers.add("Set-Cookie", "JSESSIONID=1");
          headers.add("Connection", "X-Only-Here");
          headers.add("X-Only-Here", "yes");
          headers.add("X-Frame-Options", "SAMEORIGIN");
          headers.add("Cache-Control", "public, max-age=600");
          TestService.answer(exchange, 200, "{}");
        });

    var answer = send(asSomebody("/api/translation/talkative"));

    assertThat(answer.headers().map())
        .doesNotContainKeys("server", "x-powered-by", "set-cookie", "x-only-here");
    assertGuarded(answer);
  }

  @Test
  void every_answer_carries_the_security_headers() throws Exception {
    assertGuarded(send(asSomebody("/api/translation/fine")));
    assertGuarded(send(at("/api/translation/no-token")));
    assertGuarded(send(asSomebody("/api/nowhere")));
    assertGuarded(send(asSomebody("/api//translation")));
    assertGuarded(send(at("/actuator/health")));
    assertGuarded(send(asSomebody("/api/translation/%2e%2e/x")));
    assertGuarded(send(asSomebody("/api/translation/a%2fb")));
  }

  private static void assertGuarded(HttpResponse<String> answer) {
    var headers = answer.headers();
    assertThat(headers.allValues("Strict-Transport-Security"))
        .containsExactly("max-age=31536000; includeSubDomains");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; frame-ancestors 'none'");
  }
}
