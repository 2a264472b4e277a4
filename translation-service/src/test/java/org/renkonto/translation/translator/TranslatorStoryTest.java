package org.renkonto.translation.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.translator.TranslatorHttp.DISPATCHER;
import static org.renkonto.translation.translator.TranslatorHttp.WEEK;
import static org.renkonto.translation.translator.TranslatorHttp.form;
import static org.renkonto.translation.translator.TranslatorHttp.self;

import java.util.HashSet;
import java.util.TimeZone;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Translators are taken into the pool, found and listed. */
@ServiceTest
class TranslatorStoryTest {

  @LocalServerPort int port;
  @Autowired JsonMapper json;
  @Autowired MongoOperations store;
  @Autowired Translators translators;

  TranslatorHttp http;
  UUID id = UUID.randomUUID();
  String subject = "t-" + id;

  @BeforeEach
  void connect() {
    http = new TranslatorHttp(port, json);
  }

  @Test
  void a_dispatcher_takes_a_translator_into_the_pool_and_it_is_announced() {
    var answer = http.register(DISPATCHER, form(id, subject, "ar"));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(answer.getHeaders().getLocation()).hasPath("/api/translation/translators/" + id);
    assertThat(http.body(http.get("/" + id, DISPATCHER)).get("languages").get(0).get("direction"))
        .hasToString("\"BOTH\"");
    try (var probe = new KafkaProbe("translation.translators-v1")) {
      probe.awaitTypes(id, types -> types.containsExactly("translation.translator-registered.v1"));
    }
  }

  @Test
  void what_was_registered_is_found_again_as_it_was() {
    http.register(DISPATCHER, form(id, subject, "ar"));
    var before = translators.findById(id).orElseThrow().profile();
    var usual = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(translators.findById(id).orElseThrow().profile()).isEqualTo(before);
    } finally {
      TimeZone.setDefault(usual);
    }
    var stored = store.findById(id, Document.class, "translators");
    assertThat(stored).isNotNull();
    assertThat(stored.toJson()).contains("\"08:00\"", "\"2026-12-24\"", "\"2027-06-30\"");
    assertThat(stored.toJson()).doesNotContain("_class");
  }

  @Test
  void the_same_registration_again_changes_nothing_and_another_one_is_refused() {
    var first = http.register(DISPATCHER, form(id, subject, "ar"));

    assertThat(http.register(DISPATCHER, form(id, subject, "ar")).getBody())
        .isEqualTo(first.getBody());
    var other = http.register(DISPATCHER, form(id, subject, "tr"));
    assertThat(other.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    var twin = http.register(DISPATCHER, form(UUID.randomUUID(), subject, "ar"));
    assertThat(http.problem(twin)).isEqualTo("translator-already-registered");
  }

  @Test
  void a_translator_sees_and_changes_nobody_else() {
    http.register(DISPATCHER, form(id, subject, "ar"));
    var other = self(UUID.randomUUID());

    assertThat(http.get("/" + id, other).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(http.put("/" + id + "/availability", other, "*", WEEK).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(http.get("", other).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(http.register(other, form(id, subject, "ar")).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(
            http.put("/" + id + "/activity", self(id), "*", "{\"active\":false}").getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void the_list_is_read_page_by_page_and_narrowed_by_language_and_activity() {
    var expected = new HashSet<String>();
    for (var i = 0; i < 3; i++) {
      var each = UUID.randomUUID();
      expected.add(each.toString());
      http.register(DISPATCHER, form(each, "t-" + each, "ckb"));
    }
    var idle = UUID.randomUUID();
    http.register(DISPATCHER, form(idle, "t-" + idle, "ckb"));
    http.put("/" + idle + "/activity", DISPATCHER, "*", "{\"active\":false}");

    var found = new HashSet<String>();
    var path = "?language=ckb&active=true&limit=2";
    var page = http.body(http.get(path, DISPATCHER));
    page.get("items").forEach(item -> found.add(item.get("id").asString()));
    var rest = http.body(http.get(path + "&cursor=" + page.get("next").asString(), DISPATCHER));
    rest.get("items").forEach(item -> found.add(item.get("id").asString()));

    assertThat(found).isEqualTo(expected);
    assertThat(rest.has("next")).isFalse();
  }
}
