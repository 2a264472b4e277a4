package org.renkonto.translation.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.Tokens;

/** The counter at which requests are handed in, right or wrong, and what a refusal must be like. */
record Counter(Http http) {

  static final String REQUESTS = "/api/translation/requests";
  static final UUID HOSPITAL = UUID.fromString("0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a2221");
  static final String DISPATCHER = Tokens.token("d-1", List.of("DISPATCHER"), Map.of());
  static final String AT_HOSPITAL = member(HOSPITAL);

  /** Right in every respect. */
  static final String GOOD =
      """
      {"language":"ar","targetLanguage":"de","modes":["ON_SITE","PHONE"],
       "start":"2026-12-03T09:30","zone":"Europe/Brussels","durationMinutes":60,
       "place":{"postcode":"4700","place":"Eupen"},"setting":"HEALTH"}""";

  static String member(UUID institution) {
    return Tokens.token(
        "contact-" + institution,
        List.of("INSTITUTION"),
        Map.of("institution_id", institution.toString()));
  }

  /** An approved institution in Eupen. */
  void knows(UUID id, String type) {
    var form =
        """
        {"id":"%s","type":"%s","name":"A public body","contactSubject":"contact-%s",
         "place":{"postcode":"4700","place":"Eupen"}}"""
            .formatted(id, type, id);
    assertThat(http.post("/api/translation/institutions", DISPATCHER, form).status())
        .isEqualTo(201);
  }

  Answer asks(String token, String body) {
    return http.post(REQUESTS, token, body);
  }

  /** A refusal says what and why in the agreed form, and nothing about our inside. */
  static void refused(Answer answer, int status, String problem) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("detail").asString()).as(answer.text()).isNotBlank();
    assertThat(answer.text())
        .doesNotContain("Exception")
        .doesNotContain("org.renkonto")
        .doesNotContain("org.springframework")
        .doesNotContain("trace");
  }
}
