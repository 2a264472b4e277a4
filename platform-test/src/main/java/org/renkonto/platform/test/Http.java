package org.renkonto.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks HTTP as a caller with a token does.
 *
 * @param base scheme, host and port
 */
public record Http(String base) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  /** What came back. */
  public record Answer(int status, Map<String, java.util.List<String>> headers, String text) {

    /** The body, which must be JSON. */
    public JsonNode json() {
      return JSON.readTree(text);
    }

    /** The code of the problem that was answered. */
    public String problem() {
      return json().path("type").asString().replace("urn:renkonto:problem:", "");
    }

    /** The first header of this name, or null. */
    public @Nullable String header(String name) {
      return headers
          .getOrDefault(name.toLowerCase(java.util.Locale.ROOT), java.util.List.of())
          .stream()
          .findFirst()
          .orElse(null);
    }
  }

  /** Reads. */
  public Answer get(String path, @Nullable String token) {
    return send("GET", path, token, null, Map.of());
  }

  /** Posts JSON; null posts nothing. */
  public Answer post(String path, @Nullable String token, @Nullable String json) {
    return send("POST", path, token, json, Map.of());
  }

  /** Any method, with further headers; no token where it is null. */
  public Answer send(
      String method,
      String path,
      @Nullable String token,
      @Nullable String json,
      Map<String, String> headers) {
    var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
    var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::setHeader);
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
