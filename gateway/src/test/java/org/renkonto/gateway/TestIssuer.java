package org.renkonto.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An identity provider with one RSA and one EC key. */
public final class TestIssuer {

  public static final String NAME = "http://issuer.test";

  final RSAKey rsa;
  final ECKey ec;
  final AtomicInteger lookups = new AtomicInteger();
  private final HttpServer server;
  private volatile JWKSet shown;

  public TestIssuer() {
    try {
      rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
      ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
      shown = new JWKSet(List.of(rsa, ec));
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/keys",
          exchange -> {
            lookups.incrementAndGet();
            var bytes = shown.toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String keys() {
    return "http://localhost:" + server.getAddress().getPort() + "/keys";
  }

  /** From now on its RSA key is none of its keys. */
  public void withdraw() {
    shown = new JWKSet(ec);
  }

  /** A good token of a subject without institution. */
  public String token() {
    return token(it -> it);
  }

  /** A good token of a new subject of this institution. */
  String tokenOf(String institution) {
    return token(it -> it.claim("institution_id", institution));
  }

  /** A token whose claims differ from a good one's. */
  public String token(UnaryOperator<JWTClaimsSet.Builder> different) {
    return signed(JWSAlgorithm.RS256, "rsa", different, rsaSigner(rsa));
  }

  String es256Token() {
    try {
      return signed(JWSAlgorithm.ES256, "ec", it -> it, new ECDSASigner(ec));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static JWSSigner rsaSigner(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signed(
      JWSAlgorithm algorithm,
      String key,
      UnaryOperator<JWTClaimsSet.Builder> different,
      JWSSigner signer) {
    var header = new JWSHeader.Builder(algorithm).keyID(key).build();
    var token = new SignedJWT(header, different.apply(good()).build());
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  static JWTClaimsSet.Builder good() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience("renkonto")
        .subject(UUID.randomUUID().toString())
        .claim("roles", List.of("INSTITUTION"))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)));
  }
}
