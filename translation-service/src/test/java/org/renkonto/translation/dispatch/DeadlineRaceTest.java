package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.platform.test.KafkaProbe.header;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.wanted;
import static org.renkonto.translation.dispatch.Rush.together;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.due.DueWork;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceSettings;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.translation.TranslationServiceApplication;
import org.renkonto.translation.request.Offer;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequest.State;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Two instances that wake at the same deadlines, or get the same request many times. */
@ServiceTest
class DeadlineRaceTest {

  private static final String REQUESTS = "/api/translation/requests";
  private static ConfigurableApplicationContext another;

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;
  @Autowired TranslationRequests requests;
  @Autowired DueWork<TranslationRequest> due;

  private List<Office> instances;
  private Office office;

  @BeforeAll
  static void a_second_instance() {
    another = ServiceSettings.anotherInstance(TranslationServiceApplication.class);
  }

  @AfterAll
  static void stopped() {
    another.close();
  }

  @BeforeEach
  void two_instances_of_one_office() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    office = Office.opened(port, store);
    var other = another.getEnvironment().getRequiredProperty("local.server.port");
    instances = List.of(office, new Office(new Http("http://localhost:" + other)));
  }

  @Test
  void when_deadlines_pass_exactly_one_step_follows_for_each_request() throws Exception {
    var asked = new ArrayList<UUID>();
    for (var language : List.of("ar", "uk", "tr")) {
      IntStream.range(0, 4).forEach(_ -> office.hasTranslator("FREELANCE", language, "FEMALE"));
      for (int hour = 9; hour < 14; hour++) {
        var start = "2026-12-10T%02d:30".formatted(hour);
        asked.add(office.asks(AT_HOSPITAL, wanted(language, start, "\"ON_SITE\",\"PHONE\"")));
      }
    }
    awaitAll(r -> r.offers().size() == 4);
    Office.awaitTold(store);

    clock.set(Instant.parse("2026-12-02T14:00:00Z"));
    bothWake();
    awaitAll(r -> r.offers().size() == 8);
    Office.awaitTold(store);
    clock.set(Instant.parse("2026-12-03T14:00:00Z"));
    bothWake();
    awaitAll(r -> r.state() == State.UNMET);

    for (var request : requests.findAll()) {
      assertThat(request.search().choices().stream().map(c -> c.mode() + " " + c.wave()))
          .containsExactly("ON_SITE 1", "ON_SITE 2", "PHONE 1", "PHONE 2");
    }
    try (var probe = new KafkaProbe("translation.requests-v1")) {
      for (var request : asked) {
        await().untilAsserted(() -> assertEachEventOnce(probe, request));
      }
    }
  }

  private static void assertEachEventOnce(KafkaProbe probe, UUID request) {
    var events = probe.of(request);
    // two instances may send the same events, so one may be repeated after a later one
    var numbers = events.stream().map(e -> header(e, "ce_sequence")).distinct().toList();
    var ids = events.stream().map(e -> header(e, "ce_id")).distinct().toList();
    assertThat(numbers).containsExactlyElementsOf(count(18));
    assertThat(ids).as("one id for each number").hasSize(18);
    probe.awaitTypes(request, types -> types.endsWith("translation.unmet.v1"));
  }

  private static List<String> count(int to) {
    return IntStream.rangeClosed(1, to).mapToObj(String::valueOf).toList();
  }

  @Test
  void an_acceptance_and_a_cancellation_at_once_leave_nothing_half_done() throws Exception {
    var translator = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    for (int round = 0; round < 30; round++) {
      clock.pass(Duration.ofDays(1));
      var day = LocalDate.parse("2027-01-11").plusWeeks(round / 5).plusDays(round % 5);
      var request = office.asks(AT_HOSPITAL, wanted("ar", day + "T09:30", "\"ON_SITE\""));
      var offer = Offer.id(request, 1, Mode.ON_SITE, translator);
      await()
          .pollInterval(Duration.ofMillis(5))
          .until(() -> requests.findByOffer(offer).isPresent());
      var first = instances.get(round % 2);
      var second = instances.get((round + 1) % 2);

      var answers =
          together(
              List.<Callable<Http.Answer>>of(
                  () -> first.accepts(translator, offer),
                  () -> second.cancels(AT_HOSPITAL, request)));

      assertThat(answers.getFirst().status()).isIn(200, 409);
      assertThat(answers.getLast().status()).as(answers.getLast().text()).isEqualTo(200);
    }
    Auditor.of(another).findsDiariesAsTheRequestsSay();
  }

  @Test
  void one_key_stands_for_one_request_however_often_and_wherever_it_comes() throws Exception {
    for (int round = 0; round < 3; round++) {
      var key = Map.of("Idempotency-Key", "round-" + round);
      var posts = new ArrayList<Callable<Http.Answer>>();
      for (int i = 0; i < 32; i++) {
        var http = instances.get(i % 2).http();
        posts.add(() -> http.send("POST", REQUESTS, AT_HOSPITAL, wanted("ar"), key));
      }

      var answers = together(posts);

      var created = answers.stream().filter(a -> a.status() == 201).toList();
      assertThat(created).isNotEmpty();
      assertThat(created.stream().map(Http.Answer::text).distinct()).hasSize(1);
      assertThat(answers)
          .filteredOn(a -> a.status() != 201)
          .allSatisfy(
              a -> {
                assertThat(a.status()).as(a.text()).isEqualTo(409);
                assertThat(a.problem()).isEqualTo("idempotency-key-in-progress");
              });
      assertThat(requests.count()).isEqualTo(round + 1);
    }
  }

  @Test
  void a_key_whose_answer_was_lost_in_a_crash_finds_the_same_request() {
    var key = Map.of("Idempotency-Key", "lost");
    var first = office.http().send("POST", REQUESTS, AT_HOSPITAL, wanted("ar"), key);
    store
        .getCollection("idempotency-keys")
        .updateMany(new Document(), new Document("$set", new Document("status", 0)));
    clock.pass(Duration.ofSeconds(61));

    var again = instances.get(1).http().send("POST", REQUESTS, AT_HOSPITAL, wanted("ar"), key);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(requests.count()).isEqualTo(1);
  }

  private void bothWake() throws Exception {
    var there = another.getBean(DueWork.class);
    together(List.of(Executors.callable(due::sweep), Executors.callable(there::sweep)));
  }

  private void awaitAll(java.util.function.Predicate<TranslationRequest> reached) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(requests.findAll()).allMatch(reached));
  }
}
