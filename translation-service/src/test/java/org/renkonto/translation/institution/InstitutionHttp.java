package org.renkonto.translation.institution;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.renkonto.platform.test.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to /api/translation/institutions as different callers do. */
record InstitutionHttp(int port, JsonMapper json) {

  static final String DISPATCHER = Tokens.token("d-1", List.of("DISPATCHER"), Map.of());

  static String member(UUID institution) {
    return Tokens.token(
        "h-1", List.of("INSTITUTION"), Map.of("institution_id", institution.toString()));
  }

  static String hospital(String name) {
    return """
        {"type":"HEALTH","name":"%s","place":{"postcode":"4700","place":"Eupen"}}"""
        .formatted(name);
  }

  ResponseEntity<String> get(String path, String token) {
    return client()
        .get()
        .uri(uri(path))
        .headers(h -> h.setBearerAuth(token))
        .retrieve()
        .toEntity(String.class);
  }

  ResponseEntity<String> register(String token, String body) {
    return post("", token, null, body);
  }

  ResponseEntity<String> post(String path, String token, String ifMatch, String body) {
    var call =
        client()
            .post()
            .uri(uri(path))
            .contentType(MediaType.APPLICATION_JSON)
            .headers(h -> h.setBearerAuth(token));
    if (ifMatch != null) {
      call.header(HttpHeaders.IF_MATCH, ifMatch);
    }
    return (body == null ? call : call.body(body)).retrieve().toEntity(String.class);
  }

  JsonNode body(ResponseEntity<String> answer) {
    return json.readTree(answer.getBody());
  }

  String problem(ResponseEntity<String> answer) {
    return body(answer).get("type").asString().replace("urn:renkonto:problem:", "");
  }

  private String uri(String path) {
    return "http://localhost:" + port + "/api/translation/institutions" + path;
  }

  private static RestClient client() {
    return RestClient.builder().defaultStatusHandler(_ -> true, (_, _) -> {}).build();
  }
}
