package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.renkonto.platform.web.WorkSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** More callers than the service can work for. */
@ServiceTest
class WorkLimitTest {

  private static final String TOKEN = Tokens.token("s", List.of(), Map.of());

  final String held = "held-" + UUID.randomUUID();
  final CountDownLatch open = new CountDownLatch(1);
  final AtomicInteger begun = new AtomicInteger();
  final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @LocalServerPort int port;
  @Autowired Gate gate;
  @Autowired WorkSettings limit;
  @Autowired MeterRegistry metrics;
  Http http;

  @BeforeEach
  void hold() {
    http = new Http("http://localhost:" + port);
    gate.rule(
        held,
        _ -> {
          begun.incrementAndGet();
          Waiting.untilOpen(open);
        });
  }

  @AfterEach
  void letGo() {
    open.countDown();
    gate.open(held);
    callers.close();
  }

  @Test
  void a_call_too_many_is_asked_to_repeat_and_those_in_work_come_to_their_end() {
    var answers = called(limit.atOnce(), "/api/thing/things");
    assertThat(inWork()).isEqualTo(limit.atOnce());

    var refused = http.get("/api/thing/me", "not even a token");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.problem()).isEqualTo("overloaded");
    assertThat(refused.header("Retry-After")).isNotBlank();
    assertThat(refused.header("Renkonto-Overloaded")).isEqualTo("true");
    assertThat(http.get("/actuator/health/liveness", null).status()).isEqualTo(200);

    open.countDown();
    assertThat(answers).allSatisfy(each -> assertThat(each.join().status()).isEqualTo(201));
    assertThat(http.get("/api/thing/me", TOKEN).status()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(inWork()).isZero());
  }

  @Test
  void a_call_that_finds_no_room_waits_for_its_turn() {
    called(limit.atOnce(), "/api/thing/things");
    var waiting = CompletableFuture.supplyAsync(() -> http.get("/api/thing/me", TOKEN), callers);

    open.countDown();
    assertThat(waiting.join().status()).isEqualTo(200);
  }

  @Test
  void an_answer_that_comes_later_or_in_parts_holds_no_place() {
    var answers = called(limit.atOnce() + 1, "/api/thing/things/later");

    assertThat(http.get("/api/thing/me", TOKEN).status()).isEqualTo(200);
    open.countDown();
    assertThat(answers).allSatisfy(each -> assertThat(each.join().status()).isEqualTo(200));
  }

  /** Calls so often at once, and comes back when all are being worked on. */
  private List<CompletableFuture<Answer>> called(int times, String path) {
    var body = "{\"name\": \"%s\", \"size\": 1}".formatted(held);
    var answers =
        IntStream.range(0, times)
            .mapToObj(
                _ -> CompletableFuture.supplyAsync(() -> http.post(path, TOKEN, body), callers))
            .toList();
    await().untilAsserted(() -> assertThat(begun).hasValue(times));
    return answers;
  }

  private double inWork() {
    return metrics.get("renkonto.work.requests").gauge().value();
  }
}
