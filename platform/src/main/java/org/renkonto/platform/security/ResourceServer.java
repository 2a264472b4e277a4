package org.renkonto.platform.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.renkonto.platform.web.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * Every service checks the token itself: signature by a pinned algorithm, issuer, audience, expiry
 * (the settings stand in platform-defaults.yaml). Roles come from the claim {@code roles}.
 */
@AutoConfiguration
@EnableMethodSecurity
public class ResourceServer {

  /** Milliseconds to wait for the identity provider. */
  private static final int PATIENCE = 2000;

  @Bean
  SecurityFilterChain tokenNeeded(HttpSecurity http, JsonMapper json) {
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
                    .authenticationEntryPoint((_, response, _) -> tokenNotValid(response, json))
                    .accessDeniedHandler((_, response, _) -> notAllowed(response, json))
                    .withObjectPostProcessor(failClosed(json)))
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
   * Keys are fetched with a time limit, at most once in ten seconds, and known ones serve on for a
   * while when the identity provider is away.
   */
  @Bean
  JwkSetUriJwtDecoderBuilderCustomizer keysInTime(
      @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") URL keys,
      @Value("${spring.security.oauth2.resourceserver.jwt.jws-algorithms}") Set<String> pinned) {
    var algorithms = pinned.stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
    var source =
        JWKSourceBuilder.<SecurityContext>create(
                keys, new DefaultResourceRetriever(PATIENCE, PATIENCE, 64 * 1024))
            .cache(Duration.ofMinutes(5).toMillis(), 2L * PATIENCE)
            .refreshAheadCache(false)
            .rateLimited(Duration.ofSeconds(10).toMillis())
            .outageTolerant(Duration.ofMinutes(30).toMillis())
            .build();
    return decoder ->
        decoder.jwtProcessorCustomizer(
            processor ->
                processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, source)));
  }

  /** No measurement of each security filter: it would cost more than the filters do. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** When the keys cannot be had, nobody comes in, and the answer says why. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failClosed(JsonMapper json) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(
            (_, response, failure) -> {
              if (failure instanceof AuthenticationServiceException && !isUnknownKey(failure)) {
                keysUnavailable(response, json);
              } else {
                tokenNotValid(response, json);
              }
            });
        return filter;
      }
    };
  }

  /** The keys were fetched a moment ago, and the token's is not among them. */
  private static boolean isUnknownKey(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RateLimitReachedException) {
        return true;
      }
    }
    return false;
  }

  private static void keysUnavailable(HttpServletResponse response, JsonMapper json)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "10");
    write(
        response,
        json,
        HttpStatus.SERVICE_UNAVAILABLE,
        "identity-provider-unavailable",
        "The identity provider's keys cannot be had now, so no token can be checked.");
  }

  private static void tokenNotValid(HttpServletResponse response, JsonMapper json)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    write(
        response,
        json,
        HttpStatus.UNAUTHORIZED,
        "token-not-valid",
        "A valid access token is needed: from our issuer, for our audience, not expired.");
  }

  private static void notAllowed(HttpServletResponse response, JsonMapper json) throws IOException {
    write(response, json, HttpStatus.FORBIDDEN, "not-allowed", "Your role does not allow this.");
  }

  private static void write(
      HttpServletResponse response, JsonMapper json, HttpStatus status, String code, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), Problems.problem(status, code, detail));
  }
}
