package org.renkonto.translation.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkonto.translation.institution.InstitutionHttp.DISPATCHER;
import static org.renkonto.translation.institution.InstitutionHttp.hospital;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class InstitutionStoryTest {

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
  void an_institution_registers_itself_and_may_ask_once_a_dispatcher_has_approved_it() {
    var registered = http.register(hospital, hospital("St. Nikolaus-Hospital"));
    assertThat(registered.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(registered.getHeaders().getLocation())
        .hasPath("/api/translation/institutions/" + own);
    assertThat(http.body(registered).get("state").asString()).isEqualTo("PENDING");
    assertThat(http.body(registered).get("contactSubject").asString()).isEqualTo("h-1");
    assertThatThrownBy(() -> institutions.approved(own)).isInstanceOf(InstitutionNotApproved.class);

    var etag = registered.getHeaders().getETag();
    var approved = http.post("/" + own + "/approval", DISPATCHER, etag, null);
    assertThat(http.body(approved).get("state").asString()).isEqualTo("APPROVED");
    assertThat(institutions.approved(own).profile().place()).isEqualTo("Eupen");

    var outdated = http.post("/" + own + "/suspension", DISPATCHER, etag, null);
    assertThat(outdated.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
    var suspended =
        http.post("/" + own + "/suspension", DISPATCHER, approved.getHeaders().getETag(), null);
    assertThat(http.body(suspended).get("state").asString()).isEqualTo("SUSPENDED");
    try (var probe = new KafkaProbe("translation.institutions-v1")) {
      probe.awaitTypes(
          own,
          types ->
              types.containsExactly(
                  "translation.institution-registered.v1",
                  "translation.institution-approved.v1",
                  "translation.institution-suspended.v1"));
      assertThat(probe.of(own)).noneMatch(event -> event.value().contains("Nikolaus"));
    }
  }

  @Test
  void the_same_registration_again_gets_the_same_answer_and_another_one_a_conflict() {
    var first = http.register(hospital, hospital("Klinik St. Josef"));
    var again = http.register(hospital, hospital("Klinik St. Josef"));
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(again.getBody()).isEqualTo(first.getBody());
    var other = http.register(hospital, hospital("Kaleido"));
    assertThat(other.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(http.problem(other)).isEqualTo("institution-already-registered");
  }

  @Test
  void registrations_at_the_same_moment_make_one_institution() {
    var answers =
        IntStream.range(0, 8)
            .mapToObj(
                _ ->
                    CompletableFuture.supplyAsync(
                        () -> http.register(hospital, hospital("Klinik St. Josef"))))
            .toList();
    assertThat(answers)
        .extracting(answer -> answer.join().getStatusCode())
        .containsOnly(HttpStatus.CREATED);
  }

  @Test
  void what_a_dispatcher_registers_is_approved_at_once() {
    var given =
        """
        {"id":"%s","type":"SCHOOL","name":"Robert-Schuman-Institut","contactSubject":"s-1",
         "place":{"postcode":"4700"}}"""
            .formatted(own);
    var answer = http.register(DISPATCHER, given);
    assertThat(http.body(answer).get("id").asString()).isEqualTo(own.toString());
    assertThat(http.body(answer).get("state").asString()).isEqualTo("APPROVED");
    assertThat(http.body(answer).get("place").get("place").asString()).isEqualTo("Eupen");
  }
}
