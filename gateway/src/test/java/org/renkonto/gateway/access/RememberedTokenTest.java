package org.renkonto.gateway.access;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.gateway.TestIssuer;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** What is remembered of a token opens the door no longer than the token itself would. */
class RememberedTokenTest {

  private static final Duration KEYS_KEPT = Duration.ofSeconds(1);

  private final TestIssuer issuer = new TestIssuer();
  private final Watch watch = new Watch();
  private JwtDecoder check;

  @BeforeEach
  void theCheck() throws MalformedURLException {
    watch.now = Instant.now();
    check =
        TokenCheck.decoder(
            new TokenSettings(
                TestIssuer.NAME,
                "renkonto",
                URI.create(issuer.keys()),
                KEYS_KEPT,
                Duration.ZERO,
                Duration.ofMinutes(30),
                Duration.ofSeconds(10)),
            watch);
  }

  @Test
  void a_remembered_token_still_expires() {
    var end = watch.now.plus(KnownSignatures.KEPT.dividedBy(2));
    var token = issuer.token(it -> it.expirationTime(Date.from(end)));
    check.decode(token);

    watch.now = end.plusSeconds(1);
    assertThatExceptionOfType(JwtValidationException.class)
        .isThrownBy(() -> check.decode(token))
        .withMessageContaining("expired");
  }

  @Test
  void a_token_whose_key_was_withdrawn_is_refused_when_the_known_keys_are_too_old() {
    var token = issuer.token();
    check.decode(token);
    issuer.withdraw();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThatExceptionOfType(BadJwtException.class)
                    .isThrownBy(() -> check.decode(token)));
  }

  @Test
  void a_token_changed_in_one_letter_is_not_the_remembered_one() {
    var token = issuer.token();
    check.decode(token);

    for (int part = 0, at = -1; part < 3; part++, at = token.indexOf('.', at + 1)) {
      var changed = new StringBuilder(token);
      int letter = at + 3;
      changed.setCharAt(letter, token.charAt(letter) == 'a' ? 'b' : 'a');
      assertThatExceptionOfType(BadJwtException.class)
          .as("letter %d", letter)
          .isThrownBy(() -> check.decode(changed.toString()));
    }
  }
}
