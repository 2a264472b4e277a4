package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.ServiceSettings;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who gets in, and as whom. */
@ServiceTest
class TokenTest {

  private static final List<String> KEEPER = List.of("KEEPER");

  @LocalServerPort int port;
  Http http;

  @BeforeEach
  void address() {
    http = new Http("http://localhost:" + port);
  }

  @Test
  void a_good_token_gets_in_and_says_who_is_asking() {
    var id = "11111111-2222-3333-4444-555555555555";
    var me = http.get("/api/thing/me", Tokens.token("s", KEEPER, Map.of("translator_id", id)));

    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().path("subject").asString()).isEqualTo("s");
    assertThat(me.json().path("roles").get(0).asString()).isEqualTo("KEEPER");
    assertThat(me.json().path("claims").path("translator_id").asString()).isEqualTo(id);
    assertThat(http.get("/api/thing/secret", Tokens.token("s", KEEPER, Map.of())).text())
        .isEqualTo("secret");
  }

  @Test
  void without_a_token_nobody_gets_in() {
    refused(null);
    refused("");
    refused("not-a-token");
  }

  @Test
  void a_token_that_our_issuer_did_not_sign_is_refused() {
    refused(Tokens.unsigned("s", KEEPER));
    refused(Tokens.signedWithPublicKey("s", KEEPER));
    refused(Tokens.signedByStranger("s", KEEPER));
    var good = Tokens.token("s", List.of(), Map.of()).split("\\.", -1);
    var other = Tokens.token("s", KEEPER, Map.of()).split("\\.", -1);
    refused(good[0] + "." + other[1] + "." + good[2]);

    var after = http.get("/api/thing/me", Tokens.token("s", KEEPER, Map.of()));
    assertThat(after.status()).as("who comes after those").isEqualTo(200);
  }

  @Test
  void a_token_for_somebody_else_or_from_somebody_else_is_refused() {
    refused(changed(claims -> claims.audience("another")));
    refused(changed(claims -> claims.audience((String) null)));
    refused(changed(claims -> claims.issuer("http://localhost:1")));
    refused(changed(claims -> claims.issuer(null)));
  }

  @Test
  void a_token_that_is_over_or_not_valid_yet_is_refused() {
    refused(changed(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))));
    refused(changed(claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600)))));
  }

  @Test
  void a_token_that_never_ends_is_refused() {
    refused(changed(claims -> claims.expirationTime(null)));
  }

  @Test
  void a_token_that_names_nobody_is_refused() {
    refused(changed(claims -> claims.subject(null)));
    refused(changed(claims -> claims.subject("")));
  }

  @Test
  void who_has_not_the_role_is_told_so() {
    var answer = http.get("/api/thing/secret", Tokens.token("s", List.of("VISITOR"), Map.of()));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.problem()).isEqualTo("not-allowed");
  }

  @Test
  void roles_of_a_strange_shape_give_no_right() {
    var token = changed(claims -> claims.claim("roles", Map.of("KEEPER", true)));
    assertThat(http.get("/api/thing/secret", token).status()).isIn(401, 403);
    assertThat(http.get("/api/thing/me", token).status()).isIn(200, 401, 403);
  }

  @Test
  void roles_in_one_text_are_the_same_for_everything_that_asks_for_them() {
    var token = changed(claims -> claims.claim("roles", "KEEPER VISITOR"));

    assertThat(http.get("/api/thing/secret", token).status()).isEqualTo(200);
    assertThat(http.get("/api/thing/me", token).json().path("roles"))
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder("KEEPER", "VISITOR");
  }

  @Test
  void while_the_keys_cannot_be_fetched_nobody_gets_in_and_is_told_to_come_again() {
    var settings = Map.of("JWKS_URI", "http://localhost:1/oauth2/jwks");
    try (var cutOff = ServiceSettings.anotherInstance(ThingApplication.class, settings)) {
      var there = "http://localhost:" + cutOff.getEnvironment().getProperty("local.server.port");
      for (int i = 0; i < 4; i++) { // also when they were looked for a moment ago
        var answer = new Http(there).get("/api/thing/me", Tokens.token("s", KEEPER, Map.of()));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo("identity-provider-unavailable");
        assertThat(answer.header("Retry-After")).isNotBlank();
      }
    }
  }

  private static String changed(Consumer<JWTClaimsSet.Builder> change) {
    return Tokens.token("s", KEEPER, Map.of(), change);
  }

  private void refused(@Nullable String token) {
    for (var path : List.of("/api/thing/secret", "/api/thing/me", "/api/thing/nowhere")) {
      var answer = http.get(path, token);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.problem()).isEqualTo("token-not-valid");
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }
}
