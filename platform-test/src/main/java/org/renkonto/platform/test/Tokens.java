package org.renkonto.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** An identity provider for tests: signs tokens and shows its keys; one per JVM. */
public final class Tokens {

  /** The audience that every service asks for. */
  public static final String AUDIENCE = "renkonto";

  /** What a good token says. */
  private record Good(
      long halfHour, String subject, List<String> roles, Map<String, String> claims) {}

  private static final RSAKey KEY = newKey();
  private static final String ISSUER = serveKeys();
  private static final Map<Good, String> GOOD = new ConcurrentHashMap<>();

  private Tokens() {}

  /** The issuer that the tokens name; its keys stand at {@code /oauth2/jwks} below it. */
  public static String issuer() {
    return ISSUER;
  }

  /**
   * A good token, valid for half an hour of real time or more; signed once, for that takes long.
   */
  public static String token(String subject, List<String> roles, Map<String, String> claims) {
    var halfHour = Instant.now().getEpochSecond() / 1800;
    return GOOD.computeIfAbsent(
        new Good(halfHour, subject, roles, claims),
        good -> token(good.subject, good.roles, good.claims, _ -> {}));
  }

  /** A token with something about it changed: to be refused, mostly. */
  public static String token(
      String subject,
      List<String> roles,
      Map<String, String> claims,
      Consumer<JWTClaimsSet.Builder> change) {
    var now = Instant.now();
    var set =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(subject)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(3600)))
            .claim("roles", roles);
    claims.forEach(set::claim);
    change.accept(set);
    return signed(set.build(), KEY);
  }

  /** The claims signed with a key that the provider does not know. */
  public static String signedByStranger(String subject, List<String> roles) {
    var set =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(subject)
            .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
            .claim("roles", roles)
            .build();
    return signed(set, newKey());
  }

  /** The claims of a good token, without a signature: {@code alg} is {@code none}. */
  public static String unsigned(String subject, List<String> roles) {
    return new PlainJWT(claimsOf(token(subject, roles, Map.of()))).serialize();
  }

  /** The claims of a good token, signed by HS256 with the provider's public key as the secret. */
  public static String signedWithPublicKey(String subject, List<String> roles) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID()).build(),
              claimsOf(token(subject, roles, Map.of())));
      token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static JWTClaimsSet claimsOf(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet();
    } catch (ParseException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String serveKeys() {
    try {
      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var server = HttpServer.create(loopback, 0);
      var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(UTF_8);
      server.createContext(
          "/oauth2/jwks",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
      return "http://localhost:" + server.getAddress().getPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
