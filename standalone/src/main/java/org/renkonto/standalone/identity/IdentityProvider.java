package org.renkonto.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Client credentials in, an RS256 token with roles and ids out; for development only. */
@Configuration(proxyBeanMethods = false)
class IdentityProvider {

  private static final String AUDIENCE = "renkonto";
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  @Bean
  SecurityFilterChain web(HttpSecurity http) throws Exception {
    return http.oauth2AuthorizationServer(_ -> {})
        .authorizeHttpRequests(
            calls ->
                calls
                    .requestMatchers("/mails", "/mails/*", "/mails.json", "/accounts", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** A page of another site that was made to resolve to the loopback gets nothing. */
  @Bean
  StrictHttpFirewall onlyAskedByALocalName() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(HOSTS::contains);
    return firewall;
  }

  @Bean
  AuthorizationServerSettings issuer(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }

  @Bean
  JWKSource<SecurityContext> keys(IdentitySettings settings) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.data())));
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(DemoClients demo) {
    return context -> {
      context.getClaims().audience(List.of(AUDIENCE));
      demo.find(context.getRegisteredClient().getClientId())
          .ifPresent(client -> context.getClaims().claims(c -> c.putAll(client.claims())));
    };
  }

  /** The secrets of the demo are printed at every start: there is nothing to hash. */
  @Bean
  PasswordEncoder secretsAsTheyAre() {
    return new PasswordEncoder() {
      @Override
      public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
      }

      @Override
      public boolean matches(@Nullable CharSequence given, @Nullable String known) {
        return given != null && given.toString().equals(known);
      }
    };
  }
}
