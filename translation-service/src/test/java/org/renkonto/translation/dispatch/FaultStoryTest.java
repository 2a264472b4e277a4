package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.HOSPITAL;
import static org.renkonto.translation.dispatch.Office.wanted;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.Servers;
import org.renkonto.platform.test.ServiceSettings;
import org.renkonto.translation.TranslationServiceApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The broker or the store is away for a while; both lines of this instance can be cut. */
class FaultStoryTest {

  private static final String REQUESTS = "/api/translation/requests";
  private static final String TOPIC = "translation.requests-v1";
  private static final String DATABASE =
      "test-faults-" + UUID.randomUUID().toString().substring(0, 8);
  private static final Line toStore = new Line();
  private static final Line toBroker = new Line();
  private static EmbeddedKafkaKraftBroker broker;
  private static MongoClient directly;
  private static ConfigurableApplicationContext instance;

  private final MongoDatabase store = directly.getDatabase(DATABASE);
  private final Office office =
      new Office(
          new Http(
              "http://localhost:" + instance.getEnvironment().getProperty("local.server.port")));
  private final MovableClock clock = instance.getBean(MovableClock.class);

  @BeforeAll
  static void an_instance_whose_lines_can_be_cut() {
    var uri = URI.create(Servers.mongodbUri());
    toStore.to(uri.getHost() + ":" + uri.getPort());
    directly = MongoClients.create(Servers.mongodbUri());
    startBroker();
    instance =
        ServiceSettings.anotherInstance(
            TranslationServiceApplication.class,
            Map.of(
                "MONGODB_URI",
                "mongodb://" + toStore.address() + "/?directConnection=true",
                "spring.mongodb.database",
                DATABASE,
                "spring.kafka.bootstrap-servers",
                toBroker.address(),
                "spring.cloud.stream.default.group",
                DATABASE));
  }

  /** It tells its clients the address of the line, not its own. */
  private static void startBroker() {
    var before = System.getProperties().clone();
    broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.brokerProperty("advertised.listeners", "EXTERNAL://" + toBroker.address());
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
    toBroker.to(broker.getBrokersAsString());
    System.setProperties((java.util.Properties) before);
    for (var topic :
        new String[] {
          TOPIC,
          "translation.institutions-v1",
          "translation.translators-v1",
          "translation-service.dlq-v1"
        }) {
      broker.addTopics(new NewTopic(topic, 3, (short) 1));
    }
  }

  @AfterAll
  static void all_gone() throws Exception {
    instance.close();
    directly.getDatabase(DATABASE).drop();
    directly.close();
    broker.destroy();
    toStore.close();
    toBroker.close();
  }

  @BeforeEach
  void both_lines_are_whole() {
    toStore.mend();
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    for (var name : store.listCollectionNames()) {
      store.getCollection(name).deleteMany(new Document());
    }
    office.hasInstitution(HOSPITAL, "HEALTH", "4700", "Eupen");
  }

  @Test
  void without_the_broker_requests_are_taken_and_their_events_go_out_when_it_is_back() {
    var translator = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    toBroker.cut();

    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    assertThat(office.accepts(translator, office.offerTo(translator)).status()).isEqualTo(200);

    office.awaitState(request, "CONFIRMED");
    assertThat(unsent()).as("waiting").isEqualTo(4);
    toBroker.mend();
    await().atMost(Duration.ofSeconds(30)).until(() -> unsent() == 0);
    try (var probe = new KafkaProbe(TOPIC, toBroker.address())) {
      assertThat(probe.types(request))
          .containsExactly(
              "translation.requested.v1",
              "translation.offer-made.v1",
              "translation.translator-assigned.v1",
              "translation.confirmed.v1");
    }
  }

  @Test
  void without_the_store_nothing_is_taken_and_the_answer_says_so_in_time() {
    toStore.cut();
    unavailable(inTime(() -> post("cut")));
    toStore.mend();
    toStore.silence();
    unavailable(inTime(() -> post("silent")));
    toStore.mend();

    for (var key : new String[] {"cut", "silent"}) {
      assertThat(repeat(key).status()).isEqualTo(201);
    }
    assertThat(saved()).isEqualTo(2);
  }

  @Test
  void whenever_the_line_to_the_store_breaks_a_key_makes_one_request() {
    for (int question = 1; question <= 5; question++) {
      var key = "question-" + question;
      var left = new AtomicInteger(question);
      toStore.breakOffAfter(m -> ofRequest(m) && left.decrementAndGet() == 0);
      var answer = post(key);
      if (answer.status() != 201) {
        unavailable(answer);
      }
      assertThat(repeat(key).status()).isEqualTo(201);
      assertThat(saved()).as("broken off at question %d", question).isEqualTo(question);
    }
  }

  /** Not what the instance asks from time to time by itself. */
  private static boolean ofRequest(String message) {
    return Stream.of("idempotency-keys", "institutions", "insert").anyMatch(message::contains);
  }

  private Http.Answer post(String key) {
    return office
        .http()
        .send("POST", REQUESTS, AT_HOSPITAL, wanted("ar"), Map.of("Idempotency-Key", key));
  }

  /** Repeats as a patient client does, until the key is free and the store is back. */
  private Http.Answer repeat(String key) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              var answer = post(key);
              if (answer.status() == 409) {
                clock.pass(Duration.ofSeconds(61));
              }
              return answer;
            },
            answer -> answer.status() == 201);
  }

  private void unavailable(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("store-unavailable");
    assertThat(answer.header("retry-after")).isNotNull();
  }

  /** Nobody waits longer for a store that does not answer. */
  private static Http.Answer inTime(Supplier<Http.Answer> call) {
    return CompletableFuture.supplyAsync(call).orTimeout(12, TimeUnit.SECONDS).join();
  }

  private long saved() {
    return store.getCollection("translation-requests").countDocuments();
  }

  private int unsent() {
    var stored = store.getCollection("translation-requests").find().first();
    assertThat(stored).as("the only request").isNotNull();
    return stored.getList("outbox", Document.class).size();
  }
}
