package org.renkonto.translation.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.HOLD;
import static org.renkonto.translation.translator.Someone.ST_VITH;
import static org.renkonto.translation.translator.Someone.hourAt;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.place.Travel;
import org.renkonto.translation.translator.DiaryDesk.Unsettled;
import org.renkonto.translation.translator.History.Answer;
import org.renkonto.translation.translator.Timetable.Fit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@ServiceTest
class DiaryDeskStoryTest {

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

  @Autowired DiaryDesk desk;
  @Autowired Diaries diaries;
  @Autowired Travel travel;
  @Autowired MongoOperations store;
  @Autowired MovableClock clock;

  UUID translator = UUID.randomUUID();

  /** Or what is held here would be settled as left over when another test has moved the clock. */
  @BeforeEach
  void it_is_now() {
    clock.set(NOW);
  }

  @Test
  void a_held_time_becomes_firm_or_free_again() {
    var request = UUID.randomUUID();

    assertThat(desk.hold(translator, at("10:00", request, EUPEN))).isEqualTo(Fit.FITS);
    desk.book(translator, at("10:00", request, EUPEN));
    assertThat(diary().commitments())
        .extracting(Commitment::state)
        .containsExactly(Commitment.State.BOOKED);
    desk.release(translator, request);
    assertThat(diary().commitments()).isEmpty();
  }

  @Test
  void the_same_promise_may_be_made_again_and_another_one_may_not_overlap() {
    var first = at("10:00", UUID.randomUUID(), EUPEN);

    assertThat(desk.hold(translator, first)).isEqualTo(Fit.FITS);
    assertThat(desk.hold(translator, first)).isEqualTo(Fit.FITS);
    assertThat(desk.hold(translator, at("10:30", UUID.randomUUID(), null))).isEqualTo(Fit.OVERLAP);
    assertThat(desk.hold(translator, at("11:15", UUID.randomUUID(), ST_VITH)))
        .isEqualTo(Fit.TRAVEL);
    assertThat(diary().commitments()).hasSize(1);
  }

  @Test
  void a_firm_promise_that_is_repeated_stays_firm() {
    var request = UUID.randomUUID();
    desk.hold(translator, at("10:00", request, EUPEN));
    desk.book(translator, at("10:00", request, EUPEN));

    desk.hold(translator, at("10:00", request, EUPEN));

    assertThat(diary().commitments())
        .extracting(Commitment::state)
        .containsExactly(Commitment.State.BOOKED);
  }

  @Test
  void of_two_overlapping_promises_at_the_same_moment_exactly_one_is_kept() throws Exception {
    for (var round = 0; round < 200; round++) {
      translator = UUID.randomUUID();
      var barrier = new CyclicBarrier(2);
      var fits =
          together(
              List.of(
                  () -> {
                    barrier.await();
                    return desk.hold(translator, at("10:00", UUID.randomUUID(), EUPEN));
                  },
                  () -> {
                    barrier.await();
                    return instance().hold(translator, at("10:30", UUID.randomUUID(), EUPEN));
                  }));

      assertThat(fits).containsExactlyInAnyOrder(Fit.FITS, Fit.OVERLAP);
      assertThat(diary().commitments()).hasSize(1);
    }
  }

  @Test
  void nobody_is_asked_more_often_in_a_day_than_allowed_however_many_ask() throws Exception {
    var asking = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 20; i++) {
      var one = i % 2 == 0 ? desk : instance();
      asking.add(() -> one.countOffer(translator, UUID.randomUUID(), TODAY, 3));
    }

    assertThat(together(asking)).filteredOn(made -> made).hasSize(3);
    assertThat(desk.countOffer(translator, UUID.randomUUID(), TODAY.plusDays(1), 3)).isTrue();
  }

  @Test
  void many_attempts_at_the_same_moment_do_not_clash_within_one_instance() throws Exception {
    var saves = new AtomicInteger();
    var instance = new DiaryDesk(counted(diaries, saves), travel, clock);
    var request = UUID.randomUUID();
    var attempts = new ArrayList<Callable<Fit>>();
    for (var i = 0; i < 60; i++) {
      var one = Commitment.held(request, hourAt("10:00"), null, null, NOW, UUID.randomUUID());
      attempts.add(() -> instance.hold(translator, one));
    }

    assertThat(together(attempts)).hasSize(60).containsOnly(Fit.FITS);
    assertThat(diary().commitments()).hasSize(60);
    assertThat(saves).hasValue(60);
  }

  /** The same diaries, and how often one was to be saved. */
  private static Diaries counted(Diaries diaries, AtomicInteger saves) {
    return (Diaries)
        Proxy.newProxyInstance(
            Diaries.class.getClassLoader(),
            new Class<?>[] {Diaries.class},
            (_, method, arguments) -> {
              if (method.getName().equals("save")) {
                saves.incrementAndGet();
              }
              try {
                return method.invoke(diaries, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  @Test
  void an_offer_is_counted_once_and_answered_once() {
    var offer = UUID.randomUUID();

    assertThat(desk.countOffer(translator, offer, TODAY, 1)).isTrue();
    assertThat(desk.countOffer(translator, offer, TODAY, 1)).isTrue();
    desk.recordAnswer(translator, offer, Answer.REFUSED);
    desk.recordAnswer(translator, offer, Answer.REFUSED);
    desk.recordAnswer(translator, offer, Answer.SILENT);

    assertThat(diary().offersOn(TODAY)).isEqualTo(1);
    assertThat(diary().history()).isEqualTo(new History(0, 1, 0));
  }

  @Test
  void the_day_of_an_offer_is_stored_as_the_office_knows_it() {
    desk.countOffer(translator, UUID.randomUUID(), TODAY, 1);

    var stored = store.findById(translator, Document.class, "diaries");
    assertThat(stored).isNotNull();
    assertThat(stored.toJson()).contains("\"2026-12-01\"").doesNotContain("_class");
  }

  @Test
  void what_a_crash_left_held_is_found() {
    var request = UUID.randomUUID();
    var firm = UUID.randomUUID();
    desk.hold(translator, at("10:00", request, EUPEN));
    desk.hold(translator, at("14:00", firm, EUPEN));
    desk.book(translator, at("14:00", firm, EUPEN));

    assertThat(desk.unsettled(NOW.plusSeconds(60)))
        .contains(new Unsettled(translator, request, HOLD));
    assertThat(desk.unsettled(NOW.plusSeconds(60)))
        .doesNotContain(new Unsettled(translator, firm, HOLD));
    assertThat(desk.unsettled(NOW)).doesNotContain(new Unsettled(translator, request, HOLD));
  }

  /** Another one, which does not take turns with the first. */
  private DiaryDesk instance() {
    return new DiaryDesk(diaries, travel, clock);
  }

  private Diary diary() {
    return diaries.findById(translator).orElseThrow();
  }

  private static Commitment at(String time, UUID request, @Nullable Place place) {
    return Commitment.held(request, hourAt(time), place, null, NOW, HOLD);
  }

  private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
    var results = new ArrayList<T>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(calls)) {
        results.add(each.get());
      }
    }
    return results;
  }
}
