package org.renkonto.gateway.access;

import static com.nimbusds.jose.JWSAlgorithm.ES256;
import static com.nimbusds.jose.JWSAlgorithm.RS256;
import static com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator.noRefresh;

import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks a token's signature (RS256 or ES256, keys of the issuer only), issuer, audience and times.
 * Put together by hand, because the ready-made decoder waits 30 s for a silent issuer and asks it
 * anew for each token with an unknown key.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class TokenCheck {

  /** How often at most keys are looked up in the time that they are kept: unknown ones, mostly. */
  private static final int LOOKUPS = 30;

  private static final int KEYS_SIZE = 64 * 1024;

  @Bean
  JwtDecoder jwtDecoder(TokenSettings settings) throws MalformedURLException {
    return decoder(settings, Clock.systemUTC());
  }

  static JwtDecoder decoder(TokenSettings settings, Clock clock) throws MalformedURLException {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(Set.of(RS256, ES256), withoutHaste(keys(settings))));
    processor.setJWSVerifierFactory(new KnownSignatures(processor.getJWSVerifierFactory(), clock));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    var decoder = new NimbusJwtDecoder(processor);
    var times = new JwtTimestampValidator(settings.clockSkew());
    times.setAllowEmptyExpiryClaim(false);
    times.setClock(clock);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            times,
            new JwtIssuerValidator(settings.issuer()),
            new JwtAudienceValidator(settings.audience()),
            new JwtClaimValidator<String>(
                JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
    return decoder;
  }

  private static JWKSource<SecurityContext> keys(TokenSettings settings)
      throws MalformedURLException {
    var patience = Math.toIntExact(settings.answerWithin().toMillis());
    var lookup = new DefaultResourceRetriever(patience, patience, KEYS_SIZE);
    return JWKSourceBuilder.<SecurityContext>create(settings.keys().toURL(), lookup)
        .cache(settings.keysKept().toMillis(), settings.answerWithin().multipliedBy(2).toMillis())
        .refreshAheadCache(false)
        .rateLimited(settings.keysKept().dividedBy(LOOKUPS).toMillis())
        .outageTolerant(settings.outage().toMillis())
        .build();
  }

  /** A key asked for too soon after the last look is none of ours, as long as ours are known. */
  private static JWKSource<SecurityContext> withoutHaste(JWKSource<SecurityContext> source) {
    return (wanted, context) -> {
      try {
        return source.get(wanted, context);
      } catch (RateLimitReachedException tooSoon) {
        var known = ((JWKSetBasedJWKSource<SecurityContext>) source).getJWKSetSource();
        var now = System.currentTimeMillis();
        return wanted.select(known.getJWKSet(noRefresh(), now, context));
      }
    };
  }
}
