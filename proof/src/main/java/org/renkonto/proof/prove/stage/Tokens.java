package org.renkonto.proof.prove.stage;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Tokens for anybody, signed by the key of the development identity provider. */
public final class Tokens {

  static final Duration LIFE = Duration.ofHours(2);

  private final RSAKey key;
  private final URI issuer;

  /**
   * @param data the data directory of the system, which holds the key
   */
  Tokens(Path data, URI issuer) {
    this.issuer = issuer;
    try {
      key = RSAKey.parse(Files.readString(data.resolve("identity-key.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token that is as it should be. */
  public String of(Person person) {
    return signed(key, claims(person).build());
  }

  /** The claims of such a token, to be spoilt. */
  public JWTClaimsSet.Builder claims(Person person) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer.toString())
            .audience("renkonto")
            .subject(person.subject())
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plus(LIFE)));
    person.claims().forEach(claims::claim);
    return claims;
  }

  /** Signed by the right key. */
  public String signed(JWTClaimsSet claims) {
    return signed(key, claims);
  }

  /** Signed by whatever key. */
  public static String signed(RSAKey by, JWTClaimsSet claims) {
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(by));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
