package org.renkonto.translation.translator;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.test.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to /api/translation/translators as different callers do. */
record TranslatorHttp(int port, JsonMapper json) {

  static final String DISPATCHER = Tokens.token("d-1", List.of("DISPATCHER"), Map.of());

  static final String WEEK =
      """
      {"zone":"Europe/Brussels","weekly":{"THURSDAY":[{"from":"08:00","to":"18:00"}]},
       "changes":[{"date":"2026-12-24","change":"AWAY"}]}""";

  static String self(UUID translator) {
    return Tokens.token(
        "t-1", List.of("TRANSLATOR"), Map.of("translator_id", translator.toString()));
  }

  /** A translator of this language; all else is usual. */
  static String form(UUID id, String subject, String language) {
    return """
    {"id":"%s","subject":"%s","employment":"FREELANCE","gender":"FEMALE",
     "languages":[{"language":"%s","level":"C1","targetLanguages":["de","fr"]}],
     "modes":["ON_SITE","PHONE"],"settings":["HEALTH"],"availability":%s,
     "credentials":[{"kind":"POLICE_RECORD","proof":"VERIFIED","validUntil":"2027-06-30"}],
     "home":{"postcode":"4700","place":"Eupen"},"furthestTravelKm":60,"minimumLeadHours":24}"""
        .formatted(id, subject, language, WEEK);
  }

  ResponseEntity<String> get(String path, String token) {
    return call(HttpMethod.GET, path, token, null, null);
  }

  ResponseEntity<String> register(String token, String body) {
    return call(HttpMethod.POST, "", token, null, body);
  }

  ResponseEntity<String> put(String path, String token, @Nullable String ifMatch, String body) {
    return call(HttpMethod.PUT, path, token, ifMatch, body);
  }

  JsonNode body(ResponseEntity<String> answer) {
    return json.readTree(answer.getBody());
  }

  String problem(ResponseEntity<String> answer) {
    return body(answer).get("type").asString().replace("urn:renkonto:problem:", "");
  }

  private ResponseEntity<String> call(
      HttpMethod method,
      String path,
      String token,
      @Nullable String ifMatch,
      @Nullable String body) {
    var call =
        RestClient.builder()
            .defaultStatusHandler(_ -> true, (_, _) -> {})
            .build()
            .method(method)
            .uri("http://localhost:" + port + "/api/translation/translators" + path)
            .headers(headers -> headers.setBearerAuth(token));
    if (ifMatch != null) {
      call.header(HttpHeaders.IF_MATCH, ifMatch);
    }
    if (body != null) {
      call.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return call.retrieve().toEntity(String.class);
  }
}
