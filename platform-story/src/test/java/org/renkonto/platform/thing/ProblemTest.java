package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a caller does wrong: a problem detail with the right status, and nothing of ours. */
@ServiceTest
class ProblemTest {

  private static final String TOKEN = Tokens.token("s", List.of("OPERATOR"), Map.of());
  private static final String THINGS = "/api/thing/things";

  @LocalServerPort int port;
  @Autowired MeterRegistry metrics;
  Http http;

  @BeforeEach
  void address() {
    http = new Http("http://localhost:" + port);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/thing/nowhere, 404, not-found",
    "GET, /, 404, not-found",
    "DELETE, /api/thing/things, 405, method-not-allowed",
    "PATCH, /api/thing/me, 405, method-not-allowed",
    "GET, /api/thing/things/no-uuid, 400, bad-request",
    "GET, /api/thing/things, 400, bad-request",
    "GET, /api/thing/things?name=a&limit=many, 400, bad-request",
    "GET, /api/thing/things?name=a&limit=99999999999, 400, bad-request",
    "GET, /api/thing/things?name=a&limit=0, 422, invalid-input",
    "GET, /api/thing/things?name=a&limit=101, 422, invalid-input",
    "GET, /api/thing/things?name=a&cursor=nonsense, 422, invalid-input",
    "GET, /api/thing/things?name=a&cursor=MXxub251dWlk, 422, invalid-input",
    "GET, /api/thing/numbers?upTo=1, 400, bad-request",
    "GET, /api/thing/dead-letters?state=LOST, 400, bad-request",
    "GET, /api/thing/dead-letters/none, 404, not-found",
    "GET, /api//thing/me, 400, bad-request",
    "GET, /api/thing/me;a=b, 400, bad-request",
    "GET, /api/thing/%2e%2e/me, 400, bad-request",
    "GET, /api/thing/broken, 500, internal-error",
    "GET, /error, 404, not-found",
  })
  void a_wrong_call_is_answered_by_its_problem(
      String method, String path, int status, String code) {
    var before = metrics.counter("renkonto.problems", "code", code).count();
    problem(http.send(method, path, TOKEN, null, Map.of()), status, code);
    assertThat(metrics.counter("renkonto.problems", "code", code).count()).isGreaterThan(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"a\",                          | 400 | unreadable-body",
        "[]                                        | 400 | unreadable-body",
        "null                                      | 400 | unreadable-body",
        "{\"name\":\"a\",\"size\":1,\"size\":2}    | 400 | unreadable-body",
        "{\"name\":\"a\",\"size\":1} x             | 400 | unreadable-body",
        "{\"name\":\"a\",\"size\":\"1\"}           | 400 | unreadable-body",
        "{\"name\":\"a\",\"size\":1.5}             | 400 | unreadable-body",
        "{\"name\":\"a\",\"size\":99999999999}     | 400 | unreadable-body",
        "{\"name\":\"a\",\"size\":null}            | 400 | unreadable-body",
        "{\"name\":\"a\",\"size\":1,\"colour\":1}  | 400 | unreadable-body",
        "{\"name\":\" \",\"size\":0}               | 422 | invalid-input",
        "{}                                        | 400 | unreadable-body",
      })
  void a_wrong_body_is_answered_by_its_problem(String body, int status, String code) {
    problem(http.post(THINGS, TOKEN, body), status, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/thing/things/%2F", "/api/thing/things/%5C", "/api/thing/a%00"})
  void what_the_server_refuses_before_us_is_answered_by_a_problem_too(String path) {
    problem(http.get(path, TOKEN), 400, "bad-request");
  }

  @Test
  void the_wrong_fields_are_named() {
    var several = http.post(THINGS, TOKEN, "{\"name\":\" \",\"size\":0}").json().path("errors");
    assertThat(several.findValuesAsString("field")).containsExactlyInAnyOrder("name", "size");

    var unknown = http.post(THINGS, TOKEN, "{\"name\":\"a\",\"size\":1,\"colour\":1}");
    assertThat(unknown.json().path("detail").asString()).contains("colour");
    var wrong = http.post(THINGS, TOKEN, "{\"name\":\"a\",\"size\":\"big\"}");
    assertThat(wrong.json().path("detail").asString()).contains("size");
    var parameter = http.send("GET", "/api/thing/numbers?upTo=10", TOKEN, null, count("1"));
    problem(parameter, 422, "invalid-input");
    assertThat(parameter.json().path("errors").findValuesAsString("field")).contains("upTo");
  }

  @Test
  void what_was_sent_is_not_repeated_in_the_answer() {
    var answer = http.get("/api/thing/things/" + "x".repeat(2000), TOKEN);
    problem(answer, 400, "bad-request");
    assertThat(answer.text()).contains("'id'").hasSizeLessThan(2500).doesNotContain("value: 'x");
    var large = http.post(THINGS, TOKEN, "{\"name\":\"a\",\"size\":99999999999}");
    assertThat(large.json().path("detail").asString()).contains("number");
    var twice = http.post(THINGS, TOKEN, "{\"name\":\"a\",\"size\":1,\"size\":2}");
    assertThat(twice.json().path("detail").asString()).contains("twice");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 415, unsupported-media-type",
    "application/x-www-form-urlencoded, 415, unsupported-media-type",
    "multipart/form-data, 415, unsupported-media-type",
    "nonsense, 415, unsupported-media-type",
  })
  void a_body_that_is_no_json_is_refused(String type, int status, String code) {
    var body = "{\"name\":\"a\",\"size\":1}";
    problem(http.send("POST", THINGS, TOKEN, body, Map.of("Content-Type", type)), status, code);
  }

  @Test
  void a_caller_who_reads_no_json_is_told_so_in_json() {
    for (var type : List.of("application/xml", "text/html", "nonsense")) {
      var answer = http.send("GET", "/api/thing/me", TOKEN, null, Map.of("Accept", type));
      problem(answer, 406, "not-acceptable");
    }
  }

  @Test
  void a_header_of_the_wrong_type_or_none_is_refused() {
    var path = "/api/thing/numbers?upTo=1";
    problem(http.send("GET", path, TOKEN, null, count("x")), 400, "bad-request");
    problem(http.get(path, TOKEN), 400, "bad-request");
    assertThat(http.send("GET", path, TOKEN, null, count("2")).text()).isEqualTo("3");
  }

  @Test
  void an_update_names_the_version_that_it_was_made_from() {
    var body = "{\"name\":\"a\",\"size\":1}";
    var made = http.post(THINGS, TOKEN, body);
    var path = String.valueOf(made.header("Location"));
    assertThat(made.header("ETag")).isEqualTo("\"0\"");

    problem(put(path, null), 428, "version-not-named");
    problem(put(path, "\"7\""), 412, "version-outdated");
    problem(put(path, "W/\"0\""), 412, "version-outdated");
    problem(put(path, "nonsense"), 412, "version-outdated");
    problem(put(THINGS + "/" + UUID.randomUUID(), "\"0\""), 404, "not-found");
    assertThat(put(path, "\"0\"").header("ETag")).isEqualTo("\"1\"");
    problem(put(path, "\"0\""), 412, "version-outdated");
    assertThat(put(path, "\"0\", \"1\"").status()).isEqualTo(204);
    assertThat(put(path, "*").status()).isEqualTo(204);
  }

  @Test
  void a_key_or_body_beyond_measure_is_refused() {
    var small = "{\"name\":\"a\",\"size\":1}";
    var large = "{\"name\":\"%s\",\"size\":1}".formatted("x".repeat(70_000));
    problem(http.send("POST", THINGS, TOKEN, small, key(129)), 422, "invalid-input");
    problem(http.send("POST", THINGS, TOKEN, large, key(128)), 413, "body-too-large");
  }

  private static Map<String, String> key(int length) {
    return Map.of("Idempotency-Key", "k".repeat(length));
  }

  private Answer put(String path, @Nullable String ifMatch) {
    var headers = ifMatch == null ? Map.<String, String>of() : Map.of("If-Match", ifMatch);
    return http.send("PUT", path, TOKEN, "{\"name\":\"b\",\"size\":1}", headers);
  }

  private static Map<String, String> count(String value) {
    return Map.of("X-Count", value);
  }

  private static void problem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.problem()).isEqualTo(code);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("detail").asString()).isNotBlank();
    assertThat(answer.text())
        .doesNotContain("Exception", "org.", "java", "secret", "static resource", "trace");
  }
}
