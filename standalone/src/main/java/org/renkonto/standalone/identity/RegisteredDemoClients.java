package org.renkonto.standalone.identity;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The clients of the demo as the authorization server wants them; unlike its own list, two may
 * share a secret.
 */
@Component
class RegisteredDemoClients implements RegisteredClientRepository {

  private static final Duration TOKEN_LIFE = Duration.ofHours(8);

  private final Map<String, RegisteredClient> clients;

  RegisteredDemoClients(DemoClients demo) {
    clients =
        demo.clients().stream()
            .map(RegisteredDemoClients::registered)
            .collect(toUnmodifiableMap(RegisteredClient::getClientId, Function.identity()));
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return clients.get(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clients.get(clientId);
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("demo clients are written in demo-clients.yaml");
  }

  private static RegisteredClient registered(DemoClients.Client client) {
    return RegisteredClient.withId(client.id())
        .clientId(client.id())
        .clientSecret(client.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }
}
