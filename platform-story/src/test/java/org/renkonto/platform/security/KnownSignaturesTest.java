package org.renkonto.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.StoppedClock;

class KnownSignaturesTest {

  private static final Key KEY = key("ours");

  private final StoppedClock watch = new StoppedClock();
  private final Arithmetic arithmetic = new Arithmetic();
  private final KnownSignatures signatures = new KnownSignatures(arithmetic, watch);

  @Test
  void what_was_found_right_is_remembered_for_a_minute() throws Exception {
    assertThat(isRight(KEY, "content", "right")).isTrue();
    watch.pass(KnownSignatures.KEPT.minusMillis(1));
    assertThat(isRight(KEY, "content", "right")).isTrue();
    assertThat(arithmetic.done).isEqualTo(1);

    watch.pass(Duration.ofMillis(1));
    assertThat(isRight(KEY, "content", "right")).isTrue();
    assertThat(arithmetic.done).isEqualTo(2);
  }

  @Test
  void what_was_found_wrong_is_not_remembered() throws Exception {
    assertThat(isRight(KEY, "content", "wrong")).isFalse();
    assertThat(isRight(KEY, "content", "wrong")).isFalse();
    assertThat(arithmetic.done).isEqualTo(2);
  }

  @Test
  void another_letter_or_another_key_is_not_what_is_remembered() throws Exception {
    isRight(KEY, "content", "right");

    assertThat(isRight(KEY, "content", "rigHt")).isFalse();
    assertThat(isRight(key("another"), "content", "right")).isTrue();
    assertThat(isRight(KEY, "contEnt", "right")).isTrue();
    assertThat(arithmetic.done).isEqualTo(4);
  }

  @Test
  void no_more_than_a_thousand_are_remembered() throws Exception {
    for (int i = 0; i <= KnownSignatures.AT_MOST; i++) {
      isRight(KEY, "content " + i, "right");
    }
    int before = arithmetic.done;

    isRight(KEY, "content " + KnownSignatures.AT_MOST, "right");
    assertThat(arithmetic.done).as("the last").isEqualTo(before);
    isRight(KEY, "content 0", "right");
    assertThat(arithmetic.done).as("the first").isEqualTo(before + 1);
  }

  private boolean isRight(Key key, String content, String signature) throws JOSEException {
    var header = new JWSHeader(JWSAlgorithm.RS256);
    return signatures
        .createJWSVerifier(header, key)
        .verify(header, content.getBytes(StandardCharsets.US_ASCII), new Base64URL(signature));
  }

  private static Key key(String name) {
    return new SecretKeySpec(name.getBytes(StandardCharsets.US_ASCII), "any");
  }

  /** Stands in for the arithmetic of any algorithm, and counts. */
  private static final class Arithmetic extends DefaultJWSVerifierFactory implements JWSVerifier {

    private int done;

    @Override
    public JWSVerifier createJWSVerifier(JWSHeader header, Key key) {
      return this;
    }

    @Override
    public boolean verify(JWSHeader header, byte[] content, Base64URL signature) {
      done++;
      return signature.toString().equals("right");
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
      return Set.of(JWSAlgorithm.RS256);
    }

    @Override
    public JCAContext getJCAContext() {
      return new JCAContext();
    }
  }
}
