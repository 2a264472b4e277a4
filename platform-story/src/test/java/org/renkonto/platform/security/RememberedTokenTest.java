package org.renkonto.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What is remembered of a token lets nobody in for longer than the token itself would. */
class RememberedTokenTest {

  private static final Duration KEYS_KEPT = Duration.ofSeconds(1);

  /** How far clocks may differ, if nobody sets anything else. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  private RSAKey key;
  private volatile JWKSet shown;
  private HttpServer issuer;
  private final MovableClock clock = new MovableClock();
  private JwtDecoder check;

  @BeforeEach
  void anIssuerAndTheCheckOfItsTokens() throws Exception {
    key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    shown = new JWKSet(key.toPublicJWK());
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/keys",
        exchange -> {
          var keys = shown.toString().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    issuer.start();
    check = check("http://localhost:" + issuer.getAddress().getPort() + "/keys");
  }

  @AfterEach
  void stop() {
    issuer.stop(0);
  }

  private JwtDecoder check(String keys) throws IOException {
    var builder = NimbusJwtDecoder.withJwkSetUri(keys);
    new ResourceServer()
        .keysInTime(URI.create(keys).toURL(), Set.of("RS256"), KEYS_KEPT, clock)
        .customize(builder);
    var times = new JwtTimestampValidator(); // as it is by default, but for the clock
    times.setClock(clock);
    var decoder = builder.build();
    decoder.setJwtValidator(times);
    return decoder;
  }

  @Test
  void a_remembered_token_still_expires() throws Exception {
    var left = KnownSignatures.KEPT.dividedBy(2);
    var token = tokenUntil(clock.instant().plus(left).minus(SKEW));
    check.decode(token);

    clock.pass(left);
    assertThatExceptionOfType(JwtValidationException.class)
        .isThrownBy(() -> check.decode(token))
        .withMessageContaining("expired");
  }

  @Test
  void a_token_whose_key_was_withdrawn_is_refused_when_the_known_keys_are_too_old()
      throws Exception {
    var token = tokenUntil(clock.instant().plusSeconds(300));
    check.decode(token);
    shown = new JWKSet(new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate());

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThatExceptionOfType(BadJwtException.class)
                    .isThrownBy(() -> check.decode(token)));
  }

  private String tokenUntil(Instant end) throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var claims = new JWTClaimsSet.Builder().subject("s").expirationTime(Date.from(end)).build();
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
