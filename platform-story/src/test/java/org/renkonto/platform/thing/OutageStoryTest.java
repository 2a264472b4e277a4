package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.platform.thing.Listened.heard;
import static org.renkonto.platform.thing.Listened.untilItListens;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.Servers;
import org.renkonto.platform.test.ServiceSettings;
import org.renkonto.platform.test.Tokens;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.data.mongodb.core.MongoOperations;

/** A service whose store or broker goes away and comes back. */
class OutageStoryTest {

  private static final String IN = "translation.translators-v1";
  private static final String OUT = "translation.institutions-v1";
  private static final String RENAMED = "thing.renamed.v1";
  private static final String TOKEN = Tokens.token("s", List.of(), Map.of());

  final UUID key = UUID.randomUUID();

  @Test
  void while_the_store_is_away_events_wait_in_order_and_callers_are_asked_to_repeat()
      throws Exception {
    var server =
        new ServerAddress(new ConnectionString(Servers.mongodbUri()).getHosts().getFirst());
    try (var proxy = new TcpProxy(new InetSocketAddress(server.getHost(), server.getPort()));
        var service = service(Map.of("MONGODB_URI", "mongodb://" + proxy.address()))) {
      untilItListens(service, key);
      proxy.cut();
      var asked = UUID.randomUUID();
      KafkaProbe.send(IN, key, "thing.asked-for.v1", "{\"thingId\":\"%s\"}".formatted(asked));
      KafkaProbe.send(IN, key, RENAMED, "{\"name\":\"after-%s\"}".formatted(key));

      var answer = http(service).post("/api/thing/things", TOKEN, "{\"name\":\"a\",\"size\":1}");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("store-unavailable");
      assertThat(answer.header("Retry-After")).isNotBlank();
      assertThat(http(service).get("/actuator/health/liveness", null).status()).isEqualTo(200);
      assertThat(heard(service)).doesNotContain("after-" + key);

      proxy.mend();
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(heard(service)).contains("after-" + key));
      var store = service.getBean(MongoOperations.class);
      assertThat(store.findById(asked, Thing.class)).isNotNull();
      assertThat(store.findAll(Document.class, "dead-letters")).isEmpty();
      try (var probe = new KafkaProbe(OUT)) {
        probe.awaitTypes(asked, types -> types.contains(RENAMED));
      }
    }
  }

  @Test
  void while_the_broker_is_away_commands_are_taken_without_waiting() {
    var away =
        Map.of(
            "KAFKA_BROKERS",
            "localhost:1",
            "spring.cloud.stream.kafka.binder.brokers",
            Servers.kafkaBrokers(),
            "spring.kafka.producer.properties.max.block.ms",
            "1000");
    try (var service = service(away)) {
      var begin = System.nanoTime();
      for (int i = 0; i < 30; i++) {
        var made = http(service).post("/api/thing/things", TOKEN, "{\"name\":\"a\",\"size\":1}");
        assertThat(made.status()).isEqualTo(201);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
      var oldest = service.getBean(MeterRegistry.class).get("renkonto.outbox.oldest").timeGauge();
      await().untilAsserted(() -> assertThat(oldest.value()).isPositive());
      assertThat(service.getBean(MeterRegistry.class).find("renkonto.events.dead").counters())
          .as("counts from 0, before anything went wrong")
          .extracting(counter -> counter.getId().getTag("topic"))
          .contains(IN);
      var store = service.getBean(MongoOperations.class);
      assertThat(store.findAll(Document.class, "things"))
          .hasSize(30)
          .allSatisfy(thing -> assertThat(thing.getList("outbox", Document.class)).hasSize(1));
    }
  }

  @Test
  void while_the_dead_letter_topic_is_away_a_failing_event_waits_for_it() throws Exception {
    var nowhere = Map.of("spring.application.name", "nowhere-" + key);
    try (var service = service(nowhere);
        var admin = Admin.create(Map.of("bootstrap.servers", Servers.kafkaBrokers()))) {
      untilItListens(service, key);
      KafkaProbe.send(IN, key, RENAMED, "this is no JSON");
      KafkaProbe.send(IN, key, RENAMED, "{\"name\":\"after-%s\"}".formatted(key));
      await().during(Duration.ofSeconds(2)).until(() -> !heard(service).contains("after-" + key));

      var topic = new NewTopic("nowhere-" + key + ".dlq-v1", 1, (short) 1);
      admin.createTopics(List.of(topic)).all().get();
      var store = service.getBean(MongoOperations.class);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> {
                assertThat(heard(service)).contains("after-" + key);
                assertThat(store.findAll(Document.class, "dead-letters"))
                    .extracting(letter -> letter.getString("payload"))
                    .contains("this is no JSON");
              });
    }
  }

  @Test
  void what_fails_because_the_service_is_stopped_is_left_to_the_next_one() {
    var begun = new CountDownLatch(1);
    var stopping = new CountDownLatch(1);
    try (var service = service(Map.of())) {
      untilItListens(service, key);
      service.addApplicationListener((ContextClosedEvent _) -> stopping.countDown());
      service
          .getBean(Gate.class)
          .rule(
              "cut-" + key,
              _ -> {
                begun.countDown();
                Waiting.untilOpen(stopping);
                throw new IllegalStateException("the store's client is closed");
              });
      KafkaProbe.send(IN, key, RENAMED, "{\"name\":\"cut-%s\"}".formatted(key));
      Waiting.untilOpen(begun);
    }
    try (var next = service(Map.of())) {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(heard(next)).contains("cut-" + key));
      var store = next.getBean(MongoOperations.class);
      assertThat(store.findAll(Document.class, "dead-letters")).isEmpty();
    }
  }

  /** A service with a store and a group of its own, which hears what is said from now on. */
  private ConfigurableApplicationContext service(Map<String, String> changed) {
    var settings = new HashMap<>(changed);
    settings.put("spring.mongodb.database", "outage-" + key);
    settings.put("spring.cloud.stream.default.group", "outage-" + key);
    settings.put("spring.cloud.stream.kafka.default.consumer.start-offset", "latest");
    return ServiceSettings.anotherInstance(ThingApplication.class, settings);
  }

  private static Http http(ConfigurableApplicationContext service) {
    return new Http(
        "http://localhost:" + service.getEnvironment().getProperty("local.server.port"));
  }
}
