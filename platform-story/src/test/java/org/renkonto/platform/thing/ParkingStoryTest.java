package org.renkonto.platform.thing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.support.KafkaHeaders;

/** Dead letters as an operator meets them. */
@ServiceTest
class ParkingStoryTest {

  private static final String IN = "translation.translators-v1";
  private static final String DEAD = "notification-service.dlq-v1";
  private static final String OPERATOR = Tokens.token("op", List.of("OPERATOR"), Map.of());

  @LocalServerPort int port;
  @Autowired MongoOperations store;
  @Autowired ThingApplication app;
  @Autowired Gate gate;
  @Autowired MeterRegistry metrics;
  final UUID key = UUID.randomUUID();
  final String name = "parked-" + key;
  Http http;

  @BeforeEach
  void address() {
    http = new Http("http://localhost:" + port);
  }

  @Test
  void a_dead_letter_is_replayed_once_when_its_cause_is_gone() {
    var letter = deadLetter();
    assertThat(letter.path("payload").asString()).contains(name);
    assertThat(letter.path("topic").asString()).isEqualTo(IN);
    assertThat(letter.path("error").asString()).contains("cannot do it");

    var tooEarly = decide(letter.path("id").asString(), "replay");
    assertThat(tooEarly.status()).isEqualTo(409);
    assertThat(tooEarly.problem()).isEqualTo("dead-letter-not-replayable");
    assertThat(tooEarly.text()).doesNotContain("cannot do it");

    gate.open(name);
    var replayed = decide(letter.path("id").asString(), "replay");
    assertThat(replayed.status()).isEqualTo(200);
    assertThat(replayed.json().path("state").asString()).isEqualTo("REPLAYED");
    assertThat(replayed.json().path("decidedBy").asString()).isEqualTo("op");
    assertThat(heard()).hasSize(1);
    assertThat(heard().getFirst().envelope().type()).isEqualTo("thing.renamed.v1");

    assertThat(decide(letter.path("id").asString(), "replay").status()).isEqualTo(409);
    assertThat(decide(letter.path("id").asString(), "discard").status()).isEqualTo(409);
    assertThat(heard()).hasSize(1);
  }

  @Test
  void a_dead_letter_is_given_up_on_purpose() {
    var id = deadLetter().path("id").asString();
    assertThat(decide(id, "discard").json().path("state").asString()).isEqualTo("DISCARDED");
    assertThat(decide(id, "replay").status()).isEqualTo(409);
    var discarded = http.get("/api/thing/dead-letters?state=DISCARDED&limit=100", OPERATOR);
    assertThat(discarded.json().path("items").findValuesAsString("id")).contains(id);
    assertThat(http.get("/api/thing/dead-letters/" + id, OPERATOR).status()).isEqualTo(200);
  }

  @Test
  void how_many_wait_for_a_person_can_be_seen() {
    var id = deadLetter().path("id").asString();
    await().untilAsserted(() -> assertThat(counted()).isEqualTo(waiting()).isPositive());

    decide(id, "discard");
    await().untilAsserted(() -> assertThat(counted()).isEqualTo(waiting()));
  }

  private double counted() {
    return metrics.get("renkonto.events.parked").gauge().value();
  }

  private double waiting() {
    return store.findAll(Document.class, "dead-letters").stream()
        .filter(letter -> "PARKED".equals(letter.getString("state")))
        .count();
  }

  @Test
  void nobody_but_an_operator_sees_or_decides_dead_letters() {
    var id = deadLetter().path("id").asString();
    var others = Tokens.token("d", List.of("DISPATCHER", "INSTITUTION", "TRANSLATOR"), Map.of());
    var path = "/api/thing/dead-letters";
    assertThat(http.get(path, others).status()).isEqualTo(403);
    assertThat(http.get(path + "/" + id, others).status()).isEqualTo(403);
    assertThat(http.post(path + "/" + id + "/replay", others, null).status()).isEqualTo(403);
    assertThat(http.post(path + "/" + id + "/discard", others, null).status()).isEqualTo(403);
    assertThat(http.post(path + "/" + id + "/replay", null, null).status()).isEqualTo(401);
    assertThat(decide("none", "replay").status()).isEqualTo(404);
    assertThat(store.findById(id, Document.class, "dead-letters")).containsEntry("state", "PARKED");
  }

  @Test
  void while_the_store_is_away_a_replay_asks_to_come_again() {
    var id = deadLetter().path("id").asString();
    gate.rule(
        name,
        _ -> {
          throw new DataAccessResourceFailureException("gone");
        });
    var answer = decide(id, "replay");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("store-unavailable");
    assertThat(store.findById(id, Document.class, "dead-letters")).containsEntry("state", "PARKED");
  }

  @Test
  void an_event_that_comes_to_the_dead_letters_twice_is_parked_once() {
    var offset = key.getLeastSignificantBits() >>> 1;
    KafkaProbe.send(letterFrom(offset));
    KafkaProbe.send(letterFrom(offset));
    KafkaProbe.send(letterFrom(offset + 1));
    await().untilAsserted(() -> assertThat(parked()).hasSize(2));
  }

  private ProducerRecord<String, String> letterFrom(long offset) {
    var record = new ProducerRecord<>(DEAD, key.toString(), "{}");
    record
        .headers()
        .add(KafkaHeaders.DLT_ORIGINAL_TOPIC, IN.getBytes(UTF_8))
        .add(KafkaHeaders.DLT_ORIGINAL_PARTITION, ByteBuffer.allocate(4).putInt(0).array())
        .add(KafkaHeaders.DLT_ORIGINAL_OFFSET, ByteBuffer.allocate(8).putLong(offset).array())
        .add(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, ByteBuffer.allocate(8).putLong(7).array());
    return record;
  }

  private tools.jackson.databind.JsonNode deadLetter() {
    gate.rule(
        name,
        _ -> {
          throw new IllegalStateException("cannot do it");
        });
    KafkaProbe.send(IN, key, "thing.renamed.v1", "{\"name\":\"%s\"}".formatted(name));
    await().untilAsserted(() -> assertThat(parked()).hasSize(1));
    var path = "/api/thing/dead-letters/" + parked().getFirst().getString("_id");
    return http.get(path, OPERATOR).json();
  }

  private Answer decide(String id, String decision) {
    return http.post("/api/thing/dead-letters/" + id + "/" + decision, OPERATOR, null);
  }

  private List<ThingApplication.Heard> heard() {
    return app.heard.stream().filter(heard -> name.equals(heard.name())).toList();
  }

  private List<Document> parked() {
    return store.findAll(Document.class, "dead-letters").stream()
        .filter(letter -> key.toString().equals(letter.getString("key")))
        .toList();
  }
}
