package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.gateway.TestOffice.ISSUER;
import static org.renkonto.gateway.TestOffice.TRANSLATION;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenCheckTest extends AtTheDoor {

  @Test
  void a_token_of_our_issuer_opens_the_door() throws Exception {
    assertThat(send(asSomebody("/api/translation/open")).statusCode()).isEqualTo(200);
    assertThat(send(at("/api/translation/open", ISSUER.es256Token())).statusCode()).isEqualTo(200);
  }

  @Test
  void without_a_token_nobody_comes_in() throws Exception {
    var answer = send(at("/api/translation/closed"));

    assertProblem(answer, 401, "token-not-valid");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(TRANSLATION.asked("/api/translation/closed")).isEmpty();
  }

  @Test
  void a_token_in_the_address_is_no_token() throws Exception {
    assertProblem(
        send(at("/api/translation/closed?access_token=" + ISSUER.token())), 401, "token-not-valid");
  }

  @Test
  void an_unsigned_token_is_refused() throws Exception {
    assertRefused(new PlainJWT(TestIssuer.good().build()).serialize());
  }

  @Test
  void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
    var secret = ISSUER.rsa.toPublicJWK().toRSAPublicKey().getEncoded();
    assertRefused(TestIssuer.signed(JWSAlgorithm.HS256, "rsa", it -> it, new MACSigner(secret)));
  }

  @Test
  void a_token_signed_by_somebody_else_is_refused() throws Exception {
    var foreign = TestIssuer.rsaSigner(new RSAKeyGenerator(2048).generate());
    assertRefused(TestIssuer.signed(JWSAlgorithm.RS256, "rsa", it -> it, foreign));
    assertRefused(TestIssuer.signed(JWSAlgorithm.RS256, "rsa-2", it -> it, foreign));
  }

  @Test
  void a_token_signed_by_somebody_else_is_refused_however_often_it_comes() throws Exception {
    var foreign = TestIssuer.rsaSigner(new RSAKeyGenerator(2048).generate());
    for (int i = 0; i < 5; i++) {
      assertRefused(TestIssuer.signed(JWSAlgorithm.RS256, "unknown-" + i, it -> it, foreign));
    }
  }

  @Test
  void another_algorithm_with_the_right_key_is_refused() throws Exception {
    var signer = TestIssuer.rsaSigner(ISSUER.rsa);
    assertRefused(TestIssuer.signed(JWSAlgorithm.RS512, "rsa", it -> it, signer));
    assertRefused(TestIssuer.signed(JWSAlgorithm.PS256, "rsa", it -> it, signer));
  }

  @Test
  void a_changed_token_is_refused() throws Exception {
    var token = ISSUER.token();
    var other = ISSUER.token();
    var signature = token.substring(token.lastIndexOf('.'));
    assertRefused(other.substring(0, other.lastIndexOf('.')) + signature);
  }

  @Test
  void a_token_for_another_audience_is_refused() throws Exception {
    assertRefused(ISSUER.token(it -> it.audience("elsewhere")));
    assertRefused(ISSUER.token(it -> it.audience((String) null)));
  }

  @Test
  void a_token_for_several_audiences_with_ours_among_them_is_accepted() throws Exception {
    var token = ISSUER.token(it -> it.audience(List.of("elsewhere", "renkonto")));
    assertThat(send(at("/api/translation/open", token)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_token_of_another_issuer_is_refused() throws Exception {
    assertRefused(ISSUER.token(it -> it.issuer("http://elsewhere.test")));
    assertRefused(ISSUER.token(it -> it.issuer(null)));
  }

  @Test
  void an_expired_token_is_refused() throws Exception {
    assertRefused(ISSUER.token(it -> it.expirationTime(fromNow(-60))));
  }

  @Test
  void a_token_that_never_expires_is_refused() throws Exception {
    assertRefused(ISSUER.token(it -> it.expirationTime(null)));
  }

  @Test
  void a_token_that_is_not_yet_valid_is_refused() throws Exception {
    assertRefused(ISSUER.token(it -> it.notBeforeTime(fromNow(120))));
  }

  @Test
  void a_token_of_nobody_is_refused() throws Exception {
    assertRefused(ISSUER.token(it -> it.subject(null)));
    assertRefused(ISSUER.token(it -> it.subject(" ")));
  }

  @Test
  void what_is_no_token_at_all_is_refused() throws Exception {
    assertRefused("a.b.c");
    assertRefused("x");
    assertProblem(
        send(at("/api/translation/closed").header("Authorization", "Basic YTpi")),
        401,
        "token-not-valid");
  }

  @Test
  void a_token_is_taken_only_as_the_standard_writes_it() throws Exception {
    var token = ISSUER.token();
    assertThat(send(authorized("bearer " + token)).statusCode()).isEqualTo(200);
    for (var other : List.of("Bearer", "Bearer ", "Bearer  " + token, "Bearer " + token + " x")) {
      assertProblem(send(authorized(other)), 401, "token-not-valid");
    }
    assertProblem(send(authorized("Bearer " + token + ",x")), 401, "token-not-valid");
  }

  private HttpRequest.Builder authorized(String header) {
    return at("/api/translation/open").header("Authorization", header);
  }

  @Test
  void the_service_gets_the_same_token() throws Exception {
    var token = ISSUER.token();
    send(at("/api/translation/checked-again", token));

    var asked = TRANSLATION.asked("/api/translation/checked-again").getFirst();
    assertThat(asked.headers().get("Authorization")).containsExactly("Bearer " + token);
  }

  private static Date fromNow(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private void assertRefused(String token) throws Exception {
    assertProblem(send(at("/api/translation/closed", token)), 401, "token-not-valid");
    assertThat(TRANSLATION.asked("/api/translation/closed")).isEmpty();
  }
}
