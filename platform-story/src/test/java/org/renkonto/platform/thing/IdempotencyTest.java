package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A POST that is sent again because its answer got lost. */
@ServiceTest
class IdempotencyTest {

  private static final String ANNA = Tokens.token("anna", List.of(), Map.of());
  private static final String BEN = Tokens.token("ben", List.of(), Map.of());

  @LocalServerPort int port;
  @Autowired MongoOperations store;
  @Autowired MovableClock clock;
  @Autowired Gate gate;
  final String key = UUID.randomUUID().toString();
  final String name = "n-" + key;
  Http http;

  @BeforeEach
  void address() {
    http = new Http("http://localhost:" + port);
  }

  @Test
  void the_same_request_again_gets_the_same_answer_and_makes_nothing_new() {
    var first = post(ANNA, thing(name));
    var again = post(ANNA, thing(name));

    assertThat(first.status()).isEqualTo(201);
    same(first, again);
    assertThat(made()).isEqualTo(1);
  }

  @Test
  void a_refusal_is_remembered_too() {
    var first = post(ANNA, "{\"name\":\"\",\"size\":0}");
    assertThat(first.status()).isEqualTo(422);
    same(first, post(ANNA, "{\"name\":\"\",\"size\":0}"));
  }

  @Test
  void another_request_with_the_same_key_is_refused() {
    post(ANNA, thing(name));

    var otherBody = post(ANNA, thing(name + "x"));
    assertThat(otherBody.status()).isEqualTo(422);
    assertThat(otherBody.problem()).isEqualTo("idempotency-key-reused");
    assertThat(send("/api/thing/things?dry=true", ANNA, thing(name)).status()).isEqualTo(422);
    assertThat(send("/api/thing/things/later", ANNA, thing(name)).status()).isEqualTo(422);
  }

  @Test
  void each_caller_has_keys_of_their_own() {
    assertThat(post(ANNA, thing(name)).status()).isEqualTo(201);
    assertThat(post(BEN, thing(name)).header("Idempotent-Replayed")).isNull();
    assertThat(made()).isEqualTo(2);
  }

  @Test
  void while_the_first_is_being_worked_on_the_second_is_asked_to_wait() throws Exception {
    var inside = new CountDownLatch(1);
    var open = new CountDownLatch(1);
    gate.rule(
        name,
        _ -> {
          inside.countDown();
          Waiting.untilOpen(open);
        });
    var first = CompletableFuture.supplyAsync(() -> post(ANNA, thing(name)));
    inside.await();
    var second = post(ANNA, thing(name));
    open.countDown();

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.problem()).isEqualTo("idempotency-key-in-progress");
    assertThat(first.get().status()).isEqualTo(201);
    same(first.get(), post(ANNA, thing(name)));
  }

  @Test
  void a_failure_of_ours_is_not_remembered() {
    failOnce(new IllegalStateException("bad luck"));
    assertThat(post(ANNA, thing(name)).status()).isEqualTo(500);
    assertThat(post(ANNA, thing(name)).status()).isEqualTo(201);
  }

  @Test
  void a_clash_with_somebody_else_is_not_remembered() {
    failOnce(new OptimisticLockingFailureException("changed"));
    assertThat(post(ANNA, thing(name)).problem()).isEqualTo("changed-meanwhile");
    assertThat(post(ANNA, thing(name)).status()).isEqualTo(201);
  }

  private void failOnce(RuntimeException failure) {
    gate.rule(
        name,
        _ -> {
          gate.open(name);
          throw failure;
        });
  }

  @Test
  void after_a_crash_the_claim_lapses_and_the_repeated_request_makes_the_same_thing() {
    var first = post(ANNA, thing(name));
    forgetAnswer();
    assertThat(post(ANNA, thing(name)).problem()).isEqualTo("idempotency-key-in-progress");
    store.remove(new Query(Criteria.where("name").is(name)), "things");

    clock.pass(Duration.ofSeconds(61));
    var again = post(ANNA, thing(name));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void what_a_crashed_request_has_made_already_is_told_and_is_no_failure_of_ours() {
    post(ANNA, thing(name));
    forgetAnswer();
    clock.pass(Duration.ofSeconds(61));

    var again = post(ANNA, thing(name));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("exists-already");
    assertThat(made()).isEqualTo(1);
  }

  @Test
  void after_a_day_the_key_is_free_and_makes_a_new_thing() {
    post(ANNA, thing(name));
    clock.pass(Duration.ofHours(25));
    assertThat(post(ANNA, thing(name)).status()).isEqualTo(201);
    assertThat(made()).isEqualTo(2);
  }

  @Test
  void an_answer_that_comes_later_is_remembered_when_it_has_come() {
    var first = send("/api/thing/things/later", ANNA, thing(name));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().path("name").asString()).isEqualTo(name);
    same(first, send("/api/thing/things/later", ANNA, thing(name)));
  }

  private void forgetAnswer() {
    store.updateFirst(
        new Query(Criteria.where("_id").regex(key)),
        new Update().set("status", 0).set("body", ""),
        "idempotency-keys");
  }

  private long made() {
    return store.count(new Query(Criteria.where("name").is(name)), "things");
  }

  private Answer post(String token, String json) {
    return send("/api/thing/things", token, json);
  }

  private Answer send(String path, String token, String json) {
    return http.send("POST", path, token, json, Map.of("Idempotency-Key", key));
  }

  private static String thing(String name) {
    return "{\"name\":\"%s\",\"size\":1}".formatted(name);
  }

  private static void same(Answer first, Answer again) {
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.text()).isEqualTo(first.text());
    for (var name : List.of("Location", "ETag", "Content-Type")) {
      assertThat(again.header(name)).isEqualTo(first.header(name));
    }
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
  }
}
