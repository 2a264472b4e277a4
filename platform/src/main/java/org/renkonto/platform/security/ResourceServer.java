package org.renkonto.platform.security;

import static com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator.noRefresh;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.servlet.DispatcherType;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Every service checks the token itself: signature by a pinned algorithm, issuer, audience, expiry
 * (the settings stand in platform-defaults.yaml). Roles come from the claim {@code roles}.
 */
@AutoConfiguration
@EnableMethodSecurity
public class ResourceServer {

  /** Milliseconds to wait for the identity provider. */
  private static final int PATIENCE = 2000;

  /** How often at most keys are looked up in the time that they are kept: unknown ones, mostly. */
  private static final int LOOKUPS = 30;

  @Bean
  SecurityFilterChain tokenNeeded(
      HttpSecurity http, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                    .permitAll()
                    .requestMatchers("/v3/api-docs/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .jwt(Customizer.withDefaults())
                    .authenticationEntryPoint(
                        (request, response, failure) ->
                            problems.resolveException(request, response, null, failure))
                    .accessDeniedHandler(
                        (request, response, failure) ->
                            problems.resolveException(request, response, null, failure))
                    .withObjectPostProcessor(answering(problems)))
        .build();
  }

  /** A token says whose it is, and ends. */
  @Bean
  OAuth2TokenValidator<Jwt> named() {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtClaimValidator<String>(JwtClaimNames.SUB, StringUtils::hasText),
        new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull));
  }

  /**
   * Keys are fetched with a time limit, not too often, and known ones serve on for a while when the
   * identity provider is away. A key that was withdrawn is refused when those known are {@code
   * kept} old.
   */
  @Bean
  JwkSetUriJwtDecoderBuilderCustomizer keysInTime(
      @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") URL keys,
      @Value("${spring.security.oauth2.resourceserver.jwt.jws-algorithms}") Set<String> pinned,
      @Value("${renkonto.token.keys-kept}") Duration kept,
      Clock clock) {
    var algorithms = pinned.stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
    var source =
        JWKSourceBuilder.<SecurityContext>create(
                keys, new DefaultResourceRetriever(PATIENCE, PATIENCE, 64 * 1024))
            .cache(kept.toMillis(), 2L * PATIENCE)
            .refreshAheadCache(false)
            .rateLimited(kept.dividedBy(LOOKUPS).toMillis())
            .outageTolerant(Duration.ofMinutes(30).toMillis())
            .build();
    var keySelector = new JWSVerificationKeySelector<>(algorithms, withoutHaste(source));
    return decoder ->
        decoder.jwtProcessorCustomizer(
            processor -> {
              processor.setJWSKeySelector(keySelector);
              processor.setJWSVerifierFactory(
                  new KnownSignatures(processor.getJWSVerifierFactory(), clock));
            });
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

  /** No measurement of each security filter: it would cost more than the filters do. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** Also for keys that cannot be had, which the filter would pass on to the web server. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(
      HandlerExceptionResolver problems) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(
            (request, response, failure) ->
                problems.resolveException(request, response, null, failure));
        return filter;
      }
    };
  }
}
