package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.DISPATCHER;
import static org.renkonto.translation.dispatch.Office.institution;
import static org.renkonto.translation.dispatch.Office.translator;
import static org.renkonto.translation.dispatch.Office.wanted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.translation.request.Offer;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** Who is asked, how many at once, how often, and in which order. */
@ServiceTest
class WaveStoryTest {

  private static final UUID LAWYER = UUID.fromString("0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a1113");

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;
  @Autowired TranslationRequests requests;

  private Office office;

  @BeforeEach
  void aTuesdayMorning() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    office = Office.opened(port, store);
  }

  @Test
  void no_more_are_asked_at_once_than_the_wished_chance_needs() {
    // four of ten accept as a rule: five together reach 92 of 100, four only 87
    for (int i = 0; i < 8; i++) {
      office.hasTranslator("FREELANCE", "ar", "FEMALE");
    }
    var request = office.asks(AT_HOSPITAL, wanted("ar"));

    var first = awaitOffers(request, 5);
    assertThat(first).extracting(Offer::wave).containsOnly(1);
    first.forEach(o -> office.refuses(o.translatorId(), o.id()));

    var all = awaitOffers(request, 8);
    assertThat(all.subList(5, 8)).extracting(Offer::wave).containsOnly(2);
    assertThat(all).extracting(Offer::translatorId).doesNotHaveDuplicates();
  }

  @Test
  void nobody_gets_more_offers_a_day_than_agreed_and_the_rest_waits_for_tomorrow() {
    var only = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var asked = new ArrayList<UUID>();
    for (int i = 0; i < 8; i++) {
      var start = "2026-12-1%dT09:30".formatted(i / 2 + 4);
      asked.add(
          office.asks(
              AT_HOSPITAL,
              wanted(
                  "ar", i % 2 == 0 ? start : start.replace("09", "14"), "\"ON_SITE\",\"PHONE\"")));
    }
    await().until(() -> count(asked, r -> r.offers().size() == 1) == 6);

    var waiting = asked.stream().map(this::load).filter(r -> r.offers().isEmpty()).toList();
    assertThat(office.openOffers(only)).hasSize(6);
    assertThat(waiting)
        .hasSize(2)
        .extracting(TranslationRequest::dueAt)
        .containsOnly(Instant.parse("2026-12-02T07:00:00Z"));

    clock.set(Instant.parse("2026-12-02T07:00:00Z"));
    await().until(() -> count(asked, r -> r.offers().size() == 1) == 8);
    assertThat(asked)
        .allSatisfy(id -> assertThat(load(id).search().mode()).as("still on site").isZero());
  }

  @Test
  void lawyers_need_approval_and_are_served_when_nobody_else_waits() {
    var only = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    office.hasInstitution(LAWYER, "LAWYER", "4700", "Eupen");
    var residence =
        wanted("ar", "2026-12-10T14:00", "\"ON_SITE\"").replace("HEALTH", "RESIDENCE_LAW");
    var lawyers = office.asks(institution(LAWYER), residence);
    assertThat(load(lawyers).state()).isEqualTo(TranslationRequest.State.NEEDS_APPROVAL);
    office.decides(lawyers, "approval", null);
    assertThat(load(lawyers).dueAt())
        .as("two working days before")
        .isEqualTo("2026-12-08T08:00:00Z");

    clock.set(Instant.parse("2026-12-08T07:30:00Z"));
    var hospitals = office.asks(AT_HOSPITAL, wanted("ar", "2026-12-10T09:30", "\"ON_SITE\""));
    var offer = awaitOffers(hospitals, 1).getFirst();
    clock.set(Instant.parse("2026-12-08T08:00:00Z"));
    await()
        .untilAsserted(
            () ->
                assertThat(load(lawyers).dueAt())
                    .as("an hour of work later")
                    .isBetween("2026-12-08T09:00:00Z", "2026-12-08T09:00:30Z"));
    assertThat(load(lawyers).offers()).as("the hospital comes first").isEmpty();

    office.accepts(only, offer.id());
    clock.set(Instant.parse("2026-12-08T09:01:00Z"));
    assertThat(office.accepts(only, awaitOffers(lawyers, 1).getFirst().id()).status())
        .isEqualTo(200);
  }

  @Test
  void a_request_that_needs_approval_is_decided_in_time_or_too_late() {
    var other = wanted("ar").replace("HEALTH", "OTHER");
    var rejected = office.asks(AT_HOSPITAL, other);
    var forgotten = office.asks(AT_HOSPITAL, other);

    assertThat(office.decides(rejected, "rejection", "{\"reason\":\"NOT_COVERED\"}").status())
        .isEqualTo(200);
    assertThat(office.decides(rejected, "approval", null).problem()).isEqualTo("request-not-open");
    clock.set(Instant.parse("2026-12-03T08:30:00Z"));

    office.awaitState(forgotten, "UNMET");
    assertThat(office.request(forgotten).path("unmetCause").asString()).isEqualTo("TOO_LATE");
    assertThat(office.request(rejected).path("state").asString()).isEqualTo("REJECTED");
  }

  @Test
  void who_does_not_fit_or_has_withdrawn_is_not_asked() {
    var man = office.hasTranslator("FREELANCE", "ar", "MALE");
    var late = office.hasTranslator("FREELANCE", "ar", "FEMALE", "18:00", "20:00");
    var woman = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var form =
        wanted("ar", "2026-12-03T09:30", "\"ON_SITE\"")
            .replace("\"setting\"", "\"required\":{\"gender\":\"FEMALE\"},\"setting\"");
    var request = office.asks(AT_HOSPITAL, form);
    var offer = awaitOffers(request, 1).getFirst();
    assertThat(offer.translatorId()).isEqualTo(woman).isNotIn(man, late);
    office.accepts(woman, offer.id());

    office.does(offer.id(), "withdrawal", translator(woman), null);

    office.awaitState(request, "UNMET");
    assertThat(load(request).offers()).hasSize(1);
    assertThat(office.openOffers(man)).isEmpty();
    assertThat(office.openOffers(late)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-02T08:59:00Z, IN_TIME",
    "2026-12-02T09:00:00Z, LATE",
    "2026-12-02T15:29:00Z, LATE",
    "2026-12-02T15:31:00Z, VERY_LATE",
    "2026-12-03T08:00:00Z, VERY_LATE"
  })
  void a_cancellation_is_classed_by_its_notice_in_working_time(Instant when, String notice) {
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.accepts(one, office.offerTo(one));
    clock.set(when);

    var cancelled = office.cancels(DISPATCHER, request).json();

    assertThat(cancelled.at("/cancellation/notice").asString()).isEqualTo(notice);
    assertThat(cancelled.at("/cancellation/by").asString()).isEqualTo("DISPATCHER");
    assertThat(office.cancels(AT_HOSPITAL, request).problem()).isEqualTo("request-not-open");
  }

  private TranslationRequest load(UUID request) {
    return requests.findById(request).orElseThrow();
  }

  private long count(List<UUID> ids, java.util.function.Predicate<TranslationRequest> which) {
    return ids.stream().map(this::load).filter(which).count();
  }

  private List<Offer> awaitOffers(UUID request, int count) {
    return await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> load(request).offers(), offers -> offers.size() == count);
  }
}
