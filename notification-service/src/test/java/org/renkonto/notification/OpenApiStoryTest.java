package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** What the service offers is listed, each endpoint. */
@Story
class OpenApiStoryTest {

  @Autowired Environment environment;

  @Test
  void every_endpoint_is_in_the_inventory() throws Exception {
    var address =
        "http://localhost:%s/v3/api-docs".formatted(environment.getProperty("local.server.port"));
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    var paths = new JsonMapper().readTree(answer.body()).get("paths");
    assertThat(paths.propertyNames())
        .contains(
            "/api/notification/contacts/{subject}",
            "/api/notification/notifications",
            "/api/notification/notifications/{id}/read",
            "/api/notification/stream");
  }
}
