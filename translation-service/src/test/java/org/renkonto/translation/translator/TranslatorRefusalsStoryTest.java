package org.renkonto.translation.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.translator.TranslatorHttp.DISPATCHER;
import static org.renkonto.translation.translator.TranslatorHttp.form;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Bad input is told apart, and nothing is kept of it. */
@ServiceTest
class TranslatorRefusalsStoryTest {

  @LocalServerPort int port;
  @Autowired JsonMapper json;
  @Autowired Translators translators;

  UUID id = UUID.randomUUID();

  @AfterEach
  void nothing_was_kept() {
    assertThat(translators.existsById(id)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "language":"ar"           | "language":"xx"                | 422 | unknown-language
          "level":"C1"              | "level":"C1","variety":"prs"   | 422 | unknown-language
          ["de","fr"]               | ["tlh"]                        | 422 | unknown-language
          ["de","fr"]               | ["ar"]                         | 422 | invalid-input
          "validUntil":"2027-06-30" | "validUntil":"2027-06-30","validFrom":"2027-07-01" | 422 | invalid-input
          "ON_SITE","PHONE"         | "TELEPATHY"                    | 400 | unreadable-body
          ["ON_SITE","PHONE"]       | []                             | 422 | invalid-input
          "FREELANCE"               | "UNPAID"                       | 400 | unreadable-body
          "4700","place":"Eupen"    | "75001","place":"Paris"        | 422 | place-outside-territory
          "08:00","to":"18:00"      | "18:00","to":"08:00"           | 422 | invalid-input
          "08:00","to":"18:00"      | "08:00"                        | 422 | invalid-input
          "Europe/Brussels"         | "Europe/Atlantis"              | 400 | unreadable-body
          "furthestTravelKm":60     | "furthestTravelKm":-1          | 422 | invalid-input
          "furthestTravelKm":60     | "furthestTravelKm":60,"name":"x" | 400 | unreadable-body
          "gender":"FEMALE",        | `  `                           | 422 | invalid-input
          "AWAY"                    | "GONE"                         | 400 | unreadable-body
          """)
  void what_is_wrong_is_said(String right, String wrong, int status, String problem) {
    var http = new TranslatorHttp(port, json);
    var form = form(id, "t-" + id, "ar");
    assertThat(form).contains(right);

    var answer = http.register(DISPATCHER, form.replace(right, wrong));

    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
    assertThat(http.problem(answer)).isEqualTo(problem);
  }

  @Test
  void a_client_is_named_by_an_opaque_token_and_never_in_words() {
    var http = new TranslatorHttp(port, json);
    var exclusions =
        "{\"institutions\":[],\"clients\":[{\"institutionId\":\"%s\",\"token\":\"Fatima M.\"}]}"
            .formatted(UUID.randomUUID());

    var answer = http.put("/" + id + "/exclusions", DISPATCHER, "*", exclusions);

    assertThat(http.problem(answer)).isEqualTo("invalid-input");
  }

  @Test
  void broken_json_is_refused() {
    var answer = new TranslatorHttp(port, json).register(DISPATCHER, "{\"id\":");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
  }
}
