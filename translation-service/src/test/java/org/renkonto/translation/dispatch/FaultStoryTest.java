package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.HOSPITAL;
import static org.renkonto.translation.dispatch.Office.wanted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.Diaries;

/** The broker or the store is away for a while; both lines of this instance can be cut. */
class FaultStoryTest {

  private static final String REQUESTS = "/api/translation/requests";
  private static FragileInstance instance;

  private final Office office = instance.office();
  private final MovableClock clock = instance.part(MovableClock.class);

  @BeforeAll
  static void started() {
    instance = new FragileInstance();
  }

  @AfterAll
  static void stopped() throws Exception {
    instance.close();
  }

  @BeforeEach
  void both_lines_are_whole() {
    instance.toStore.mend();
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    for (var name : instance.store().listCollectionNames()) {
      instance.store().getCollection(name).deleteMany(new Document());
    }
    office.hasInstitution(HOSPITAL, "HEALTH", "4700", "Eupen");
  }

  @Test
  void without_the_broker_requests_are_taken_and_their_events_go_out_when_it_is_back() {
    var translator = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    instance.toBroker.cut();

    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    assertThat(office.accepts(translator, office.offerTo(translator)).status()).isEqualTo(200);

    office.awaitState(request, "CONFIRMED");
    assertThat(unsent()).as("waiting").isEqualTo(4);
    assertThat(promises(translator)).containsExactly(Commitment.State.HELD);
    clock.pass(Duration.ofMinutes(3));
    instance.part(Reservations.class).settleLeftOvers();
    assertThat(promises(translator)).containsExactly(Commitment.State.BOOKED);
    instance.toBroker.mend();
    await().atMost(Duration.ofSeconds(30)).until(() -> unsent() == 0);
    try (var probe = new KafkaProbe(FragileInstance.TOPIC, instance.toBroker.address())) {
      probe.awaitTypes(
          request,
          types ->
              types.containsExactly(
                  "translation.requested.v1",
                  "translation.offer-made.v1",
                  "translation.translator-assigned.v1",
                  "translation.confirmed.v1"));
    }
  }

  @Test
  void an_offer_does_not_lapse_before_its_translator_can_know_of_it() {
    var translator = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    instance.toBroker.cut();
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    var offer = office.offerTo(translator);
    var first = answerBy(translator);

    clock.set(first.plusSeconds(1));
    await().until(() -> answerBy(translator).isAfter(clock.instant()));

    instance.toBroker.mend();
    await().atMost(Duration.ofSeconds(30)).until(() -> unsent() == 0);
    assertThat(office.accepts(translator, offer).status()).isEqualTo(200);
    try (var probe = new KafkaProbe(FragileInstance.TOPIC, instance.toBroker.address())) {
      probe.awaitTypes(
          request,
          types ->
              types.startsWith(
                  "translation.requested.v1",
                  "translation.offer-made.v1",
                  "translation.offer-made.v1",
                  "translation.translator-assigned.v1"));
    }
  }

  @Test
  void without_the_store_nothing_is_taken_and_the_answer_says_so_in_time() {
    instance.toStore.cut();
    unavailable(inTime(() -> post("cut")));
    instance.toStore.mend();
    instance.toStore.silence();
    unavailable(inTime(() -> post("silent")));
    instance.toStore.mend();

    for (var key : List.of("cut", "silent")) {
      assertThat(repeat(key).status()).isEqualTo(201);
    }
    assertThat(saved()).isEqualTo(2);
  }

  @Test
  void whenever_the_line_to_the_store_breaks_a_key_makes_one_request() {
    for (int question = 1; question <= 5; question++) {
      var key = "question-" + question;
      var left = new AtomicInteger(question);
      instance.toStore.breakOffAfter(m -> ofRequest(m) && left.decrementAndGet() == 0);
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

  private Instant answerBy(UUID translator) {
    var offer = office.openOffers(translator).path(0);
    return Instant.parse(offer.path("answerBy").asString(Instant.EPOCH.toString()));
  }

  private static List<Commitment.State> promises(UUID translator) {
    var diary = instance.part(Diaries.class).findById(translator).orElseThrow();
    return diary.commitments().stream().map(Commitment::state).toList();
  }

  private long saved() {
    return instance.store().getCollection("translation-requests").countDocuments();
  }

  private int unsent() {
    var stored = instance.store().getCollection("translation-requests").find().first();
    assertThat(stored).as("the only request").isNotNull();
    return stored.getList("outbox", Document.class).size();
  }
}
