package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.institution;
import static org.renkonto.translation.dispatch.Office.wanted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.web.Ids;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Diaries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/** A step that comes to nothing, because the instance stops or somebody else was faster. */
@ServiceTest
class StepStoryTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
  private static final UUID LAWYER = UUID.fromString("0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a1113");

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;
  @Autowired TranslationRequests requests;
  @Autowired Diaries diaries;
  @Autowired CandidateRanking ranking;
  @Autowired Reservations reservations;
  @Autowired Deadlines deadlines;
  @Autowired OfferWaves waves;
  @Autowired Ids ids;

  private Office office;
  private UUID request;

  /** The search of a lawyer's request begins two working days before, so nobody searches now. */
  @BeforeEach
  void a_request_whose_search_has_not_begun() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    office = Office.opened(port, store);
    office.hasInstitution(LAWYER, "LAWYER", "4700", "Eupen");
    var form = wanted("ar", "2026-12-10T09:30", "\"ON_SITE\"");
    request = office.asks(institution(LAWYER), form.replace("HEALTH", "RESIDENCE_LAW"));
    office.decides(request, "approval", null);
  }

  @Test
  void a_step_that_is_taken_again_counts_its_offers_once() {
    var translator = office.hasTranslator("FREELANCE", "ar", "FEMALE");

    assertThatThrownBy(this::interruptedStep).isInstanceOf(OptimisticLockingFailureException.class);
    dispatcher(requests, clock).step(load());

    assertThat(load().offers()).hasSize(1);
    assertThat(diaries.findById(translator).orElseThrow().offersOn(TODAY)).isEqualTo(1);
  }

  @Test
  void staff_whose_assignment_came_to_nothing_are_free_again() {
    var translator = office.hasTranslator("STAFF", "ar", "FEMALE");

    assertThatThrownBy(this::interruptedStep).isInstanceOf(OptimisticLockingFailureException.class);

    assertThat(load().current()).isEmpty();
    assertThat(diaries.findById(translator).orElseThrow().commitments()).isEmpty();
  }

  @Test
  void an_answer_that_is_repeated_writes_nothing() {
    var accepting = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    var refusing = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    request = office.asks(AT_HOSPITAL, wanted("ar"));
    office.refuses(refusing, office.offerTo(refusing));
    office.accepts(accepting, office.offerTo(accepting));
    var version = load().version();

    for (var offer : load().offers()) {
      var who = offer.translatorId();
      var again =
          who.equals(accepting) ? office.accepts(who, offer.id()) : office.refuses(who, offer.id());
      assertThat(again.status()).as(again.text()).isEqualTo(200);
    }

    assertThat(load().version()).isEqualTo(version);
  }

  private void interruptedStep() {
    dispatcher(Interrupted.beforeSaving(requests, () -> requests.save(load())), clock).step(load());
  }

  private Dispatcher dispatcher(TranslationRequests seen, Clock now) {
    return new Dispatcher(seen, ranking, reservations, deadlines, waves, ids, now);
  }

  private TranslationRequest load() {
    return requests.findById(request).orElseThrow();
  }
}
