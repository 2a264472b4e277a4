package org.renkonto.standalone.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who can get a token in the demo office (demo-clients.yaml). */
@ConfigurationProperties("demo")
record DemoClients(List<Client> clients) {

  /** A client of the grant client_credentials; its id is the subject of its tokens. */
  record Client(
      String id,
      String secret,
      String about,
      List<String> roles,
      @Nullable UUID institutionId,
      @Nullable UUID translatorId,
      @Nullable UUID officeId) {

    /** What its tokens say beyond the subject. */
    Map<String, Object> claims() {
      var claims = new LinkedHashMap<String, Object>();
      claims.put("roles", roles);
      if (institutionId != null) {
        claims.put("institution_id", institutionId.toString());
      }
      if (translatorId != null) {
        claims.put("translator_id", translatorId.toString());
      }
      if (officeId != null) {
        claims.put("office_id", officeId.toString());
      }
      return claims;
    }
  }

  Optional<Client> find(String id) {
    return clients.stream().filter(client -> client.id().equals(id)).findFirst();
  }
}
