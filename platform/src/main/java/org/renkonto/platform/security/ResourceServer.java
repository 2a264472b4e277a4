package org.renkonto.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.renkonto.platform.web.Problems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
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
                    .accessDeniedHandler((_, response, _) -> notAllowed(response, json)))
        .build();
  }

  /** A token says whose it is, and ends. */
  @Bean
  OAuth2TokenValidator<Jwt> named() {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtClaimValidator<String>(JwtClaimNames.SUB, StringUtils::hasText),
        new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull));
  }

  /** Keys are fetched with a time limit, so that a hanging identity provider stops nobody. */
  @Bean
  JwkSetUriJwtDecoderBuilderCustomizer keysInTime(RestTemplateBuilder rest) {
    var limit = Duration.ofSeconds(2);
    return decoder -> decoder.restOperations(rest.connectTimeout(limit).readTimeout(limit).build());
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
