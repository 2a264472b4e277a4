package org.renkonto.gateway.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Set;

/**
 * Remembers signatures that were found right, since the arithmetic costs more than the rest of the
 * check. It is a fact that cannot change that this key made this signature of these bytes. All that
 * can change is asked at every call: whether the key still is the issuer's (before this), and times
 * and claims (after it). The services have a copy, {@code
 * org.renkonto.platform.security.KnownSignatures}: mend both.
 */
final class KnownSignatures implements JWSVerifierFactory {

  /** A token is not kept in memory for longer than it is in use. */
  static final Duration KEPT = Duration.ofMinutes(1);

  /** Some 2 KB each. */
  static final int AT_MOST = 1_000;

  private record Signed(Key by, String content, Base64URL signature) {}

  private final JWSVerifierFactory verifiers;
  private final Clock clock;
  private final LinkedHashMap<Signed, Instant> found = new LinkedHashMap<>();

  KnownSignatures(JWSVerifierFactory verifiers, Clock clock) {
    this.verifiers = verifiers;
    this.clock = clock;
  }

  @Override
  public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
    return new Remembering(verifiers.createJWSVerifier(header, key), key);
  }

  @Override
  public Set<JWSAlgorithm> supportedJWSAlgorithms() {
    return verifiers.supportedJWSAlgorithms();
  }

  @Override
  public JCAContext getJCAContext() {
    return verifiers.getJCAContext();
  }

  private synchronized boolean knows(Signed signed) {
    forgetOld();
    return found.containsKey(signed);
  }

  private synchronized void remember(Signed signed) {
    found.putLast(signed, clock.instant());
    if (found.size() > AT_MOST) {
      found.pollFirstEntry();
    }
  }

  private void forgetOld() {
    var tooOld = clock.instant().minus(KEPT);
    for (var oldest = found.firstEntry();
        oldest != null && !oldest.getValue().isAfter(tooOld);
        oldest = found.firstEntry()) {
      found.pollFirstEntry();
    }
  }

  private final class Remembering implements JWSVerifier {

    private final JWSVerifier verifier;
    private final Key key;

    Remembering(JWSVerifier verifier, Key key) {
      this.verifier = verifier;
      this.key = key;
    }

    @Override
    public boolean verify(JWSHeader header, byte[] content, Base64URL signature)
        throws JOSEException {
      var signed = new Signed(key, new String(content, StandardCharsets.ISO_8859_1), signature);
      if (knows(signed)) {
        return true;
      }
      boolean right = verifier.verify(header, content, signature);
      if (right) {
        remember(signed);
      }
      return right;
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
      return verifier.supportedJWSAlgorithms();
    }

    @Override
    public JCAContext getJCAContext() {
      return verifier.getJCAContext();
    }
  }
}
