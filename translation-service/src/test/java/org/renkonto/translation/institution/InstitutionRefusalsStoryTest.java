package org.renkonto.translation.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.institution.InstitutionHttp.DISPATCHER;
import static org.renkonto.translation.institution.InstitutionHttp.hospital;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class InstitutionRefusalsStoryTest {

  @LocalServerPort int port;
  @Autowired JsonMapper json;
  @Autowired Institutions institutions;

  InstitutionHttp http;
  UUID own = UUID.randomUUID();
  String hospital = InstitutionHttp.member(own);

  @BeforeEach
  void connect() {
    http = new InstitutionHttp(port, json);
  }

  @Test
  void private_persons_and_companies_are_kindly_sent_elsewhere() {
    for (var type : List.of("PRIVATE_PERSON", "COMPANY", "INDEPENDENT_AGENCY")) {
      var refused = http.register(hospital, hospital("X").replace("HEALTH", type));
      assertThat(refused.getStatusCode().value()).isEqualTo(422);
      assertThat(http.problem(refused)).isEqualTo("institution-not-eligible");
      assertThat(http.body(refused).get("detail").asString()).contains("kindly");
    }
    assertThat(institutions.existsById(own)).isFalse();
  }

  @Test
  void bad_registrations_are_refused_each_with_its_own_problem() {
    var good = hospital("X");
    assertThat(http.problem(http.register(hospital, good.replace("4700", "4000"))))
        .isEqualTo("place-outside-territory");
    assertThat(http.problem(http.register(hospital, good.replace("Eupen", "Kelmis"))))
        .isEqualTo("place-outside-territory");
    assertThat(http.problem(http.register(hospital, good.replace("\"X\"", "\"\""))))
        .isEqualTo("invalid-input");
    for (var odd : List.of("a\\u0000b", "a\\r\\nBcc: b", "\\u202eX")) {
      assertThat(http.problem(http.register(hospital, good.replace("\"X\"", "\"" + odd + "\""))))
          .as(odd)
          .isEqualTo("invalid-input");
    }
    assertThat(http.problem(http.register(hospital, good.replace("HEALTH", "CIRCUS"))))
        .isEqualTo("unreadable-body");
    assertThat(http.problem(http.register(hospital, good.replace("\"name\"", "\"nickname\""))))
        .isEqualTo("unreadable-body");
    assertThat(
            http.problem(
                http.register(
                    hospital, "{\"id\":\"" + UUID.randomUUID() + "\"," + good.substring(1))))
        .isEqualTo("invalid-input");
    assertThat(http.problem(http.register(DISPATCHER, good))).isEqualTo("invalid-input");
    assertThat(institutions.existsById(own)).isFalse();
  }

  @Test
  void nobody_else_sees_or_approves_an_institution() {
    var etag = http.register(hospital, hospital("X")).getHeaders().getETag();
    var stranger =
        Tokens.token(
            "x", List.of("INSTITUTION"), Map.of("institution_id", UUID.randomUUID().toString()));
    var translator = Tokens.token("t", List.of("TRANSLATOR"), Map.of());
    assertThat(http.get("/" + own, hospital).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(http.get("/" + own, stranger).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(http.get("/" + own, translator).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(http.get("", hospital).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(http.register(translator, hospital("X")).getStatusCode().value()).isEqualTo(403);
    for (var action : List.of("/approval", "/suspension")) {
      assertThat(http.post("/" + own + action, hospital, etag, null).getStatusCode().value())
          .isEqualTo(403);
      assertThat(http.post("/" + own + action, DISPATCHER, null, null).getStatusCode().value())
          .isEqualTo(428);
    }
  }

  @Test
  void the_list_is_read_page_by_page_and_by_state() {
    for (var i = 0; i < 3; i++) {
      own = UUID.randomUUID();
      var token =
          Tokens.token("h", List.of("INSTITUTION"), Map.of("institution_id", own.toString()));
      http.register(token, hospital("Body " + i));
    }
    var seen = new ArrayList<String>();
    var cursor = "";
    do {
      var page = http.body(http.get("?state=PENDING&limit=2&cursor=" + cursor, DISPATCHER));
      page.get("items").forEach(item -> seen.add(item.get("id").asString()));
      cursor = page.has("next") ? page.get("next").asString() : "";
    } while (!cursor.isEmpty());
    var pending =
        institutions.findAll().stream()
            .filter(i -> i.state() == Institution.State.PENDING)
            .map(i -> i.id().toString())
            .toList();
    assertThat(seen).hasSizeGreaterThan(2).containsExactlyInAnyOrderElementsOf(pending);
    assertThat(http.problem(http.get("?limit=0", DISPATCHER))).isEqualTo("invalid-input");
    assertThat(http.get("?state=ODD", DISPATCHER).getStatusCode().value()).isEqualTo(400);
  }
}
