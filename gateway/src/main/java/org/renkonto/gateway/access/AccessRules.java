package org.renkonto.gateway.access;

import static org.springframework.http.HttpMethod.GET;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import org.renkonto.gateway.route.RouteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.OAuth2ProtectedResourceMetadataFilter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;

/** What is open to everybody; all the rest needs a token. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

  private static final String[] OPEN = {
    "/", "/docs", "/docs/**", "/actuator/health", "/actuator/health/*"
  };

  @Bean
  SecurityFilterChain access(HttpSecurity http, RouteSettings routes, MeterRegistry metrics) {
    var refusal = new TokenRefusal(metrics);
    http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(GET, OPEN)
                    .permitAll()
                    .requestMatchers(routes.openPaths())
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> {})
                    .bearerTokenResolver(new PlainBearer())
                    .authenticationEntryPoint(refusal)
                    .withObjectPostProcessor(failClosed(refusal)))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(refusal));
    var chain = withoutSessions(http).build();
    return new DefaultSecurityFilterChain(
        chain.getRequestMatcher(),
        chain.getFilters().stream().filter(it -> !describesUs(it)).toList());
  }

  private static HttpSecurity withoutSessions(HttpSecurity http) {
    return http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable);
  }

  /** It would answer at /.well-known/oauth-protected-resource, which nobody decided on. */
  private static boolean describesUs(Filter filter) {
    return filter instanceof OAuth2ProtectedResourceMetadataFilter;
  }

  /** No measurement of each security filter: it would cost more than the filters do. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** When the issuer's keys cannot be had, nobody comes in, and the answer says why. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failClosed(
      TokenRefusal refusal) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(refusal::commence);
        return filter;
      }
    };
  }
}
