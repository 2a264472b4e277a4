package org.renkonto.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkonto.standalone.RunningSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a client of the demo office uses it. */
final class Api {

  /** Status and JSON of an answer; an empty body is a missing node. */
  record Answer(int status, JsonNode body) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  /** One label after the other, from the name of the metric to the end of its braces. */
  private static final Pattern LABEL = Pattern.compile("\\G[{,](\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final RunningSystem system;

  Api(RunningSystem system) {
    this.system = system;
  }

  Answer post(String client, String path, Object body) {
    return post(client, system.gatewayUrl(), path, body);
  }

  Answer post(String client, URI at, String path, Object body) {
    return send(
        as(client, at.resolve(path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  Answer get(String client, String path) {
    return send(as(client, system.gatewayUrl().resolve(path)).build());
  }

  /**
   * The newest mail to this subject with a calendar part for this request; missing while there is
   * none.
   */
  JsonNode mail(String subject, String request, String method) {
    return mails(subject)
        .filter(mail -> mail.path("calendar").asString("").contains("UID:" + request))
        .filter(mail -> mail.path("calendar").asString("").contains("METHOD:" + method))
        .findFirst()
        .orElse(JSON.missingNode());
  }

  /** What the text of a mail to this subject says, the first group of the newest that matches. */
  Optional<String> told(String subject, String pattern) {
    return mails(subject)
        .map(mail -> Pattern.compile(pattern).matcher(mail.path("text").asString("")))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private Stream<JsonNode> mails(String subject) {
    var mails = send(HttpRequest.newBuilder(system.mails()).build()).body();
    return mails
        .valueStream()
        .filter(mail -> mail.get("to").toString().contains("\"" + subject + "@"));
  }

  /** A page as somebody without a token opens it. */
  String page(String address) {
    return text(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build())
        .body();
  }

  /** The names of all metrics there are, and of their labels, each as {@code metric{label}}. */
  Set<String> measured() {
    return metrics().flatMap(Api::names).collect(Collectors.toSet());
  }

  private static Stream<String> names(String line) {
    var metric = line.split("[{ ]", 2)[0];
    return Stream.concat(
        Stream.of(metric),
        LABEL
            .matcher(line)
            .region(metric.length(), line.length())
            .results()
            .map(label -> metric + "{" + label.group(1) + "}"));
  }

  /** What all processes tell Prometheus, line by line, without comments. */
  Stream<String> metrics() {
    return Stream.of(
            "gateway", "translation-service", "appointment-service", "notification-service")
        .map(process -> HttpRequest.newBuilder(system.metrics(process)))
        .map(asked -> asked.header("Accept", "application/openmetrics-text; version=1.0.0"))
        .flatMap(asked -> text(asked.build()).body().lines())
        .filter(line -> !line.startsWith("#"));
  }

  private HttpRequest.Builder as(String client, URI address) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(client, this::token));
  }

  private String token(String client) {
    var form = "grant_type=client_credentials&client_secret=demo&client_id=" + client;
    var request =
        HttpRequest.newBuilder(system.issuer().resolve("/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return send(request).body().get("access_token").asString();
  }

  private Answer send(HttpRequest request) {
    var answer = text(request);
    var body = answer.body();
    return new Answer(
        answer.statusCode(), body.isBlank() ? JSON.missingNode() : JSON.readTree(body));
  }

  private HttpResponse<String> text(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
