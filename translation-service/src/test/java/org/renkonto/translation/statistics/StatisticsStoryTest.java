package org.renkonto.translation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@Import(StoredRequests.class)
class StatisticsStoryTest {

  private static final String DISPATCHER = Tokens.token("d-1", List.of("DISPATCHER"), Map.of());

  @LocalServerPort int port;
  @Autowired JsonMapper json;
  @Autowired StoredRequests requests;
  @Autowired AskedRequests asked;
  @Autowired Clock clock;

  @BeforeEach
  @AfterEach
  void forget() {
    requests.forget();
  }

  @Test
  void requests_as_the_service_stores_them_are_counted() {
    var hospital = UUID.randomUUID();
    var token =
        Tokens.token("h", List.of("INSTITUTION"), Map.of("institution_id", hospital.toString()));
    post(
        "/institutions",
        DISPATCHER,
        """
        {"id":"%s","type":"HEALTH","name":"H","contactSubject":"h","place":{"postcode":"4700"}}"""
            .formatted(hospital));
    var start = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(40);
    for (var i = 0; i < 4; i++) {
      var answer =
          post(
              "/requests",
              token,
              """
              {"language":"ar","targetLanguage":"de","modes":["PHONE"],"start":"%s",
               "zone":"Europe/Brussels","durationMinutes":60,"setting":"HEALTH",
               "place":{"postcode":"4700","place":"Eupen"}}"""
                  .formatted(start.toLocalDate().atTime(10, 0)));
      assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.CREATED);
    }
    var month = YearMonth.from(start);
    var facts = asked.facts(month, month);

    assertThat(facts).hasSize(4);
    assertThat(facts.getFirst())
        .returns("ar", RequestFacts::language)
        .returns("PHONE", RequestFacts::mode)
        .returns("HEALTH", RequestFacts::setting)
        .returns("HEALTH", RequestFacts::institutionType)
        .returns("Eupen", RequestFacts::municipality);
    assertThat(facts.getFirst().lead().toDays()).isBetween(38L, 41L);
    var report = body(get("from=" + month + "&to=" + month + "&by=LANGUAGE", DISPATCHER));
    assertThat(report.at("/months/0/all/requests").asInt()).isEqualTo(4);
  }

  @Test
  void each_end_of_a_request_is_counted_as_what_it_is() {
    for (var i = 0; i < 3; i++) {
      requests.add("CLOSED", StoredRequests.assignment(StoredRequests.report("HELD", 90)));
      requests.add("CONFIRMED", StoredRequests.assignment(new Document()));
      requests.add("UNMET", new Document("unmetCause", "TRAVEL"));
      requests.add("CANCELLED", new Document("cancellation", new Document("notice", "VERY_LATE")));
      requests.add("REJECTED", new Document());
      requests.add("SEARCHING", new Document());
    }
    requests.add("CLOSED", StoredRequests.assignment(StoredRequests.report("CLIENT_NO_SHOW", 90)));
    var arabic =
        body(get("from=2027-01&to=2027-02&by=LANGUAGE", DISPATCHER)).at("/months/0/groups/0");

    assertThat(arabic.get("group").asString()).isEqualTo("ar");
    assertThat(arabic.get("requests").asInt()).isEqualTo(19);
    assertThat(arabic.get("filled").asInt()).isEqualTo(7);
    assertThat(arabic.get("open").asInt()).isEqualTo(3);
    assertThat(arabic.get("rejected").asInt()).isEqualTo(3);
    assertThat(arabic.at("/unmet/TRAVEL").asInt()).isEqualTo(3);
    assertThat(arabic.at("/cancelled/VERY_LATE").asInt()).isEqualTo(3);
    assertThat(arabic.get("hours").asDouble()).isEqualTo(7.5);
    assertThat(arabic.get("fillRate").asDouble()).isEqualTo(0.7);
    assertThat(arabic.get("medianMinutesToFill").asInt()).isEqualTo(120);
    assertThat(arabic.get("suppressed")).isEmpty();
    var byMode = body(get("from=2027-01&to=2027-01&by=MODE", DISPATCHER)).at("/months/0/groups");
    assertThat(byMode).extracting(row -> row.get("group").asString()).contains("ON_SITE", "PHONE");
  }

  @Test
  void a_session_belongs_to_the_month_on_its_own_clock() {
    requests.add("SEARCHING", new Document("start", "2027-01-31T23:30:00Z"));
    assertThat(asked.facts(month("2027-01"), month("2027-01"))).isEmpty();
    assertThat(asked.facts(month("2027-02"), month("2027-02"))).hasSize(1);
  }

  @Test
  void only_dispatchers_read_statistics_and_only_in_sensible_ranges() {
    var good = "from=2027-01&to=2027-12&by=MODE";
    assertThat(get(good, Tokens.token("t", List.of("TRANSLATOR"), Map.of())).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(get(good, DISPATCHER).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(get("from=2027-02&to=2027-01&by=MODE", DISPATCHER).getStatusCode().value())
        .isEqualTo(422);
    assertThat(get("from=2020-01&to=2027-01&by=MODE", DISPATCHER).getStatusCode().value())
        .isEqualTo(422);
    for (var far : List.of("from=1999-12&to=2000-02", "from=9999-01&to=9999-12")) {
      assertThat(get(far + "&by=MODE", DISPATCHER).getStatusCode().value()).as(far).isEqualTo(422);
    }
    for (var bad : List.of("from=x&to=2027-01&by=MODE", "from=2027-01&to=2027-01&by=NAME", "")) {
      assertThat(get(bad, DISPATCHER).getStatusCode()).as(bad).isEqualTo(HttpStatus.BAD_REQUEST);
    }
  }

  private static YearMonth month(String text) {
    return YearMonth.parse(text);
  }

  private ResponseEntity<String> get(String query, String token) {
    return client(token)
        .get()
        .uri("http://localhost:" + port + "/api/translation/statistics?" + query)
        .retrieve()
        .toEntity(String.class);
  }

  private ResponseEntity<String> post(String path, String token, String body) {
    return client(token)
        .post()
        .uri("http://localhost:" + port + "/api/translation" + path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toEntity(String.class);
  }

  private static RestClient client(String token) {
    return RestClient.builder()
        .defaultStatusHandler(_ -> true, (_, _) -> {})
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .build();
  }

  private JsonNode body(ResponseEntity<String> answer) {
    return json.readTree(answer.getBody());
  }
}
