package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.wanted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.web.Ids;
import org.renkonto.translation.request.OfferGone;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.Diaries;
import org.renkonto.translation.translator.Diary;
import org.renkonto.translation.translator.DiaryDesk;
import org.renkonto.translation.translator.Timetable.Fit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Acceptances that stop half-way, or are slow, or come twice: the diary and the request agree. */
@ServiceTest
class ReservationsStoryTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;
  @Autowired TranslationRequests requests;
  @Autowired Reservations reservations;
  @Autowired DiaryDesk desk;
  @Autowired Diaries diaries;
  @Autowired CandidateRanking ranking;
  @Autowired Deadlines deadlines;
  @Autowired Ids ids;

  Office office;
  UUID translator;
  UUID request;
  UUID offer;

  @BeforeEach
  void an_offer_is_open() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    office = Office.opened(port, store);
    translator = office.hasTranslator("FREELANCE", "ar", "FEMALE");
    request = office.asks(AT_HOSPITAL, wanted("ar"));
    offer = office.offerTo(translator);
  }

  @Test
  void an_acceptance_that_stopped_after_the_reservation_is_given_back_in_time() {
    hold(UUID.randomUUID());
    reservations.settleLeftOvers();
    assertThat(promises()).as("it may still be under way").hasSize(1);

    clock.pass(Duration.ofMinutes(3));
    reservations.settleLeftOvers();

    assertThat(promises()).isEmpty();
    assertThat(office.accepts(translator, offer).status()).isEqualTo(200);
  }

  @Test
  void an_acceptance_that_stopped_after_the_assignment_is_booked() {
    var slow = requests.findById(request).orElseThrow();
    hold(UUID.randomUUID());
    slow.accept(offer, clock.instant(), clock.instant());
    requests.save(slow);

    clock.pass(Duration.ofMinutes(3));
    reservations.settleLeftOvers();

    assertThat(promises()).extracting(Commitment::state).containsExactly(Commitment.State.BOOKED);
  }

  @Test
  void a_slow_acceptance_whose_reservation_was_given_back_cannot_be_saved() {
    var slow = requests.findById(request).orElseThrow();
    hold(UUID.randomUUID());
    clock.pass(Duration.ofMinutes(3));
    reservations.settleLeftOvers();

    slow.accept(offer, clock.instant(), clock.instant());

    assertThatThrownBy(() -> requests.save(slow))
        .isInstanceOf(OptimisticLockingFailureException.class);
  }

  @Test
  void a_slow_acceptance_that_tries_again_keeps_the_reservation_of_its_second_try()
      throws Exception {
    var settling = new CountDownLatch(1);
    var accepted = new CountDownLatch(1);
    var half =
        Interrupted.afterSaving(
            requests,
            () -> {
              settling.countDown();
              await().until(() -> accepted.getCount() == 0);
            });
    var sweep =
        new FutureTask<@Nullable Void>(new Reservations(desk, half, clock)::settleLeftOvers, null);
    var slow =
        Interrupted.beforeSaving(
            requests,
            () -> {
              clock.pass(Duration.ofMinutes(3));
              Thread.ofVirtual().start(sweep);
              await().until(() -> settling.getCount() == 0);
            });

    acceptances(slow).accept(offer, translator);
    accepted.countDown();
    sweep.get(10, TimeUnit.SECONDS);

    assertThat(requests.findById(request).orElseThrow().current()).isPresent();
    assertThat(promises()).hasSize(1);
  }

  @Test
  void an_acceptance_that_loses_gives_its_time_back_at_once_whoever_saves_meanwhile() {
    var hold = UUID.randomUUID();
    hold(hold);
    var busy =
        Interrupted.beforeSaving(
            requests, () -> requests.save(requests.findById(request).orElseThrow()));

    new Reservations(desk, busy, clock).giveBack(translator, List.of(hold));

    assertThat(promises()).isEmpty();
  }

  @Test
  void two_tries_of_one_acceptance_do_not_take_each_other_s_time() {
    var one = UUID.randomUUID();
    var other = UUID.randomUUID();
    hold(one);
    hold(other);

    reservations.giveBack(translator, List.of(other));

    assertThat(promises()).extracting(Commitment::hold).containsExactly(one);
  }

  @Test
  void a_late_try_of_an_earlier_offer_does_not_replace_the_time_that_was_promised() {
    var late =
        acceptances(
            Interrupted.beforeSaving(
                requests,
                () -> {
                  office.refuses(translator, offer);
                  var byPhone = office.offerTo(translator);
                  assertThat(office.accepts(translator, byPhone).status()).isEqualTo(200);
                  hold(UUID.randomUUID()); // the reservation on site comes last of all
                }));

    assertThatThrownBy(() -> late.accept(offer, translator)).isInstanceOf(OfferGone.class);
    clock.pass(Duration.ofMinutes(3));
    reservations.settleLeftOvers();

    assertThat(promises())
        .singleElement()
        .satisfies(
            promise -> {
              assertThat(promise.place()).as("by phone").isNull();
              assertThat(promise.state()).isEqualTo(Commitment.State.BOOKED);
            });
  }

  private OfferDesk acceptances(TranslationRequests seen) {
    return new OfferDesk(seen, new Reservations(desk, seen, clock), ranking, deadlines, ids, clock);
  }

  private void hold(UUID hold) {
    var asked = requests.findById(request).orElseThrow();
    var o = asked.offer(offer);
    assertThat(reservations.hold(asked, translator, o.mode(), o.start(), o.end(), hold))
        .isEqualTo(Fit.FITS);
  }

  private List<Commitment> promises() {
    return diaries.findById(translator).map(Diary::commitments).orElse(List.of());
  }
}
