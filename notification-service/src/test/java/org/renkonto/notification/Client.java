package org.renkonto.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.renkonto.platform.test.Tokens;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the service over HTTP with a token. */
final class Client {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final String base;
  private final String token;

  private Client(String base, String token) {
    this.base = base;
    this.token = token;
  }

  static Client of(Environment environment, String subject, String role) {
    var token =
        Tokens.token(
            subject,
            List.of(role),
            Map.of(),
            // longer than any clock that a story sets
            claims -> claims.expirationTime(Date.from(Instant.now().plus(Duration.ofDays(3650)))));
    return of(environment, token);
  }

  static Client of(Environment environment, String token) {
    var port = Objects.requireNonNull(environment.getProperty("local.server.port"));
    return new Client("http://localhost:" + port + "/api/notification", token);
  }

  HttpResponse<String> put(String path, String json, String... headers) {
    var request = request(path).PUT(BodyPublishers.ofString(json));
    request.header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  JsonNode json(String path) {
    return JSON.readTree(get(path).body());
  }

  /** The newest first. */
  List<JsonNode> notifications() {
    return json("/notifications").get("items").valueStream().toList();
  }

  List<String> kinds() {
    return notifications().stream().map(n -> n.get("kind").asString()).toList();
  }

  /** Sets the client's own contact. */
  void wantsMail(String subject, String language) {
    var body =
        "{\"address\":\"%s@office.example\",\"language\":\"%s\",\"channels\":[\"MAIL\"]}"
            .formatted(subject, language);
    var answer = put("/contacts/" + subject, body);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  /** Opens the live stream. */
  LiveStream stream(String... headers) {
    return new LiveStream(HTTP, request("/stream").headers("Accept", "text/event-stream"), headers);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
