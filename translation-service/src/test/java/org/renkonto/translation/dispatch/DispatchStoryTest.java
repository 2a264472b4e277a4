package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.translator;
import static org.renkonto.translation.dispatch.Office.wanted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** How the hospital in Eupen gets its translator, and another one if need be. */
@ServiceTest
class DispatchStoryTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  Office office;

  @BeforeEach
  void aTuesdayMorning() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    office = Office.opened(port, store);
  }

  @Test
  void the_first_who_accepts_gets_the_session_and_the_others_are_told() {
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var other = office.hasTranslator("VOLUNTEER", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    var offer = office.offerTo(one);
    var lost = office.offerTo(other);

    assertThat(office.accepts(one, offer).status()).isEqualTo(200);

    office.awaitState(request, "CONFIRMED");
    var late = office.accepts(other, lost);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.problem()).isEqualTo("offer-gone");
    assertThat(office.openOffers(other)).isEmpty();
    assertThat(office.accepts(one, offer).status()).as("once more changes nothing").isEqualTo(200);
    try (var probe = new KafkaProbe("translation.requests-v1")) {
      probe.awaitTypes(
          request,
          types ->
              types.containsExactly(
                  "translation.requested.v1",
                  "translation.offer-made.v1",
                  "translation.offer-made.v1",
                  "translation.offer-closed.v1",
                  "translation.translator-assigned.v1",
                  "translation.confirmed.v1"));
    }
  }

  @Test
  void staff_are_assigned_at_once_and_confirmed_when_nobody_objects() {
    var staff = office.hasTranslator("STAFF", "ar", "MALE");
    office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));

    office.awaitState(request, "ASSIGNED");
    assertThat(office.request(request).at("/assignment/translatorId").asString())
        .isEqualTo(staff.toString());
    clock.pass(Duration.ofHours(2).plusSeconds(1));

    office.awaitState(request, "CONFIRMED");
  }

  @Test
  void staff_who_agree_need_not_wait_and_staff_who_object_are_replaced() {
    var first = office.hasTranslator("STAFF", "ar", "MALE");
    var second = office.hasTranslator("STAFF", "ar", "MALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.awaitState(request, "ASSIGNED");
    var objecting =
        UUID.fromString(office.request(request).at("/assignment/translatorId").asString());
    var agreeing = objecting.equals(first) ? second : first;

    var objected =
        office.does(office.assignment(request), "withdrawal", translator(objecting), null);

    assertThat(objected.json().path("state").asString()).isEqualTo("OBJECTED");
    await()
        .untilAsserted(
            () ->
                assertThat(office.request(request).at("/assignment/translatorId").asString())
                    .isEqualTo(agreeing.toString()));
    assertThat(
            office
                .does(office.assignment(request), "confirmation", translator(objecting), null)
                .status())
        .isEqualTo(404);
    assertThat(
            office
                .does(office.assignment(request), "confirmation", translator(agreeing), null)
                .status())
        .isEqualTo(200);
    office.awaitState(request, "CONFIRMED");
  }

  @Test
  void when_a_translator_withdraws_the_search_starts_again_at_once() {
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var other = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.accepts(one, office.offerTo(one));

    office.does(office.assignment(request), "withdrawal", translator(one), null);

    office.accepts(other, office.offerTo(other));
    office.awaitState(request, "CONFIRMED");
    assertThat(office.request(request).at("/assignment/translatorId").asString())
        .isEqualTo(other.toString());
    assertThat(office.openOffers(one)).isEmpty();
    assertThat(sessionsToClose(one)).as("not theirs any more").isEmpty();
    assertThat(sessionsToClose(other)).containsExactly(request.toString());
  }

  private List<String> sessionsToClose(UUID translator) {
    var page =
        office.http().get("/api/translation/assignments?closing=OPEN", translator(translator));
    return page.json()
        .path("items")
        .valueStream()
        .map(a -> a.path("requestId").asString())
        .toList();
  }

  @Test
  void a_cancellation_says_its_class_and_frees_the_translator() {
    var one = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.accepts(one, office.offerTo(one));
    clock.set(
        Instant.parse(
            "2026-12-02T10:00:00Z")); // Wednesday, 11:00: later than 10:00 of the day before

    var cancelled =
        office
            .http()
            .post("/api/translation/requests/" + request + "/cancellation", AT_HOSPITAL, null);

    assertThat(cancelled.json().at("/cancellation/notice").asString()).isEqualTo("LATE");
    assertThat(cancelled.json().at("/cancellation/by").asString()).isEqualTo("INSTITUTION");
    var again = office.asks(AT_HOSPITAL, wanted("ar"));
    await()
        .untilAsserted(
            () -> assertThat(office.accepts(one, office.offerTo(one)).status()).isEqualTo(200));
    office.awaitState(again, "CONFIRMED");
  }

  @Test
  void answers_and_assignments_are_found_without_reading_every_request() {
    assertThat(store.indexOps("translation-requests").getIndexInfo())
        .extracting(index -> index.getIndexFields().getFirst().getKey())
        .contains("offers._id", "assignments._id", "assignments.closing.state");
    assertThat(store.indexOps("diaries").getIndexInfo())
        .extracting(index -> index.getIndexFields().getFirst().getKey())
        .contains("commitments.state");
  }
}
