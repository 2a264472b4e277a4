package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.wanted;
import static org.renkonto.translation.dispatch.Rush.together;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceSettings;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.translation.TranslationServiceApplication;
import org.renkonto.translation.request.Offer;
import org.renkonto.translation.request.TranslationRequest.State;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.Diary;
import org.renkonto.translation.translator.History;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Two instances of the service, and people who act at the same moment. */
@ServiceTest
class AcceptanceRaceTest {

  private static final int ROUNDS = 30;
  private static ConfigurableApplicationContext another;

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;
  @Autowired TranslationRequests requests;
  @Autowired ApplicationContext here;

  private List<Office> instances;
  private Office office;
  private LocalDate today = LocalDate.parse("2026-12-01");

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
    clock.set(today.atTime(8, 0).toInstant(ZoneOffset.UTC));
    office = Office.opened(port, store);
    var other = another.getEnvironment().getRequiredProperty("local.server.port");
    instances = List.of(office, new Office(new Http("http://localhost:" + other)));
  }

  @Test
  void of_many_who_accept_at_once_exactly_one_gets_the_session() throws Exception {
    var translators = new ArrayList<UUID>();
    for (int i = 0; i < 8; i++) {
      translators.add(reluctant(office.hasTranslator("FREELANCE", "ar", "FEMALE")));
    }
    for (int round = 0; round < ROUNDS; round++) {
      var request = office.asks(AT_HOSPITAL, wanted("ar", nextDay() + "T09:30", "\"ON_SITE\""));
      var calls = new ArrayList<Callable<Http.Answer>>();
      for (var offer : awaitOffers(request, translators.size()).entrySet()) {
        var instance = instances.get(calls.size() % 2);
        calls.add(() -> instance.accepts(offer.getKey(), offer.getValue()));
      }

      var answers = together(calls);

      assertThat(answers).filteredOn(a -> a.status() == 200).as("round %d", round).hasSize(1);
      assertThat(answers)
          .filteredOn(a -> a.status() != 200)
          .allSatisfy(a -> assertThat(a.problem()).as(a.text()).isEqualTo("offer-gone"));
      assertThat(heldFor(request)).as("losers are free at once").hasSizeLessThanOrEqualTo(1);
      assertThat(state(request)).isEqualTo(State.CONFIRMED);
    }
    audit();
  }

  @ParameterizedTest
  @CsvSource({"09:30,4700,Eupen,overlapping", "10:45,4780,St. Vith,the way too long"})
  void nobody_gets_two_sessions_at_once(String start, String postcode, String place, String what)
      throws Exception {
    var translator = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    for (int round = 0; round < ROUNDS; round++) {
      var day = nextDay();
      var one = office.asks(AT_HOSPITAL, wanted("ar", day + "T09:30", "\"ON_SITE\""));
      var other =
          office.asks(
              AT_HOSPITAL,
              wanted("ar", day + "T" + start, "\"ON_SITE\"")
                  .replace("4700", postcode)
                  .replace("Eupen", place));
      var toOne = awaitOffers(one, 1).get(translator);
      var toOther = awaitOffers(other, 1).get(translator);
      var first = instances.get(round % 2);
      var second = instances.get((round + 1) % 2);

      var answers =
          together(
              List.<Callable<Http.Answer>>of(
                  () -> first.accepts(translator, toOne),
                  () -> second.accepts(translator, toOther)));

      assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(200, 409);
      var won = answers.getFirst().status() == 200;
      assertThat(answers.get(won ? 1 : 0).problem()).isEqualTo("translator-not-free");
      assertThat(state(won ? one : other)).isEqualTo(State.CONFIRMED);
      office.cancels(AT_HOSPITAL, won ? other : one);
    }
    audit();
  }

  @Test
  void one_translator_who_clicks_twice_at_two_instances_is_assigned_once() throws Exception {
    var translator = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    for (int round = 0; round < ROUNDS; round++) {
      var request = office.asks(AT_HOSPITAL, wanted("ar", nextDay() + "T09:30", "\"ON_SITE\""));
      var offer = awaitOffers(request, 1).get(translator);
      var calls = new ArrayList<Callable<Http.Answer>>();
      for (int i = 0; i < 4; i++) {
        var instance = instances.get(i % 2);
        calls.add(() -> instance.accepts(translator, offer));
      }

      assertThat(together(calls)).extracting(Http.Answer::status).containsOnly(200);
    }
    audit();
  }

  private void audit() {
    var auditor = Auditor.of(here);
    auditor.findsNobodyInTwoPlaces();
    auditor.findsOneTranslatorPerRequest();
    auditor.findsDiariesAsTheRequestsSay();
  }

  /** The next working day dawns; a session three weeks later. */
  private LocalDate nextDay() {
    do {
      today = today.plusDays(1);
    } while (today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
    clock.set(today.atTime(8, 0).toInstant(ZoneOffset.UTC));
    return today.plusWeeks(3);
  }

  /** Somebody who has mostly refused, so that many are asked at once. */
  private UUID reluctant(UUID translator) {
    store.insert(
        new Diary(translator, null, List.of(), List.of(), new History(0, 300, 0), List.of()));
    return translator;
  }

  private Map<UUID, UUID> awaitOffers(UUID request, int count) {
    var asked =
        await()
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(5))
            .until(() -> requests.findById(request).orElseThrow().offers(), o -> o.size() == count);
    return asked.stream().collect(Collectors.toMap(Offer::translatorId, Offer::id));
  }

  private State state(UUID request) {
    return requests.findById(request).orElseThrow().state();
  }

  private List<Commitment> heldFor(UUID request) {
    return store.findAll(Diary.class).stream()
        .flatMap(diary -> diary.commitments().stream())
        .filter(promise -> promise.requestId().equals(request))
        .toList();
  }
}
