package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkonto.appointment.interpreting.InterpretingSettings;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.interpreting.TranslatorNeed;
import org.renkonto.appointment.interpreting.TranslatorNews;
import org.renkonto.appointment.interpreting.TranslatorNews.What;
import org.renkonto.platform.event.DomainEvent;

/** An appointment that needs a translator: both are there, or neither, or it is known. */
class TranslatedTest {

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant START = Instant.parse("2026-12-08T08:00:00Z");
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final InterpretingSettings LIMITS =
      new InterpretingSettings(
          Duration.ofDays(2), Duration.ofHours(4), HALF_AN_HOUR, Duration.ofDays(1));
  private static final TranslatorNeed NEED =
      new TranslatorNeed(
          new UUID(0, 1), "office", "COUNSELLING", "uk", "de", TranslatorMode.ON_SITE);

  Appointment appointment = sought();

  @Test
  void it_is_booked_only_when_the_translator_is_there() {
    assertThat(appointment.state()).isEqualTo(AppointmentState.TRANSLATOR_SOUGHT);
    assertThat(types()).containsExactly("appointment.translator-sought.v1");
    hear(1, 2, What.FOUND);
    assertThat(appointment.state()).isEqualTo(AppointmentState.BOOKED);
    assertThat(types()).last().isEqualTo("appointment.booked.v1");
  }

  @Test
  void a_translator_who_withdraws_puts_it_back_and_the_office_is_told() {
    hear(1, 2, What.FOUND);
    hear(1, 3, What.WITHDRAWN);
    assertThat(appointment.state()).isEqualTo(AppointmentState.TRANSLATOR_SOUGHT);
    assertThat(types()).last().isEqualTo("appointment.translator-sought.v1");
    assertThat(appointment.interpreting().round()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T08:00:00Z, 2026-12-03T08:00:00Z, two days",
    "2026-12-07T08:00:00Z, 2026-12-08T04:00:00Z, four hours before the start at the latest",
    "2026-12-08T06:00:00Z, 2026-12-08T06:30:00Z, half an hour however near the start",
    "2026-12-08T07:50:00Z, 2026-12-08T08:00:00Z, never beyond the start",
  })
  void a_translator_is_waited_for_so_long(Instant now, Instant until, String why) {
    assertThat(LIMITS.decideBy(START, now)).as(why).isEqualTo(until);
  }

  @Test
  void after_the_deadline_somebody_chooses_and_whoever_is_found_meanwhile_still_comes() {
    fallDue(NOW.plus(Duration.ofDays(2)));
    assertThat(appointment.state()).isEqualTo(AppointmentState.TRANSLATOR_MISSING);
    assertThat(types()).last().isEqualTo("appointment.translator-missing.v1");
    hear(1, 2, What.FOUND);
    assertThat(appointment.state()).isEqualTo(AppointmentState.BOOKED);
  }

  @Test
  void when_nobody_chooses_in_time_the_office_calls_it_off_and_gives_the_time_back() {
    hear(1, 2, What.NONE);
    assertThat(appointment.state()).isEqualTo(AppointmentState.TRANSLATOR_MISSING);
    var then = NOW.plus(Duration.ofDays(1));
    fallDue(then);
    assertThat(appointment.state()).isEqualTo(AppointmentState.CANCELLED);
    assertThat(appointment.cancelledBy()).isEqualTo(CancelledBy.OFFICE);
    assertThat(appointment.leaving(then)).isEqualTo(appointment.places());
    assertThat(types())
        .containsSubsequence("appointment.cancelled.v1", "appointment.translator-not-needed.v1");
  }

  @Test
  void knowingly_without_it_is_booked_and_nobody_is_sought_any_more() {
    hear(1, 2, What.NONE);
    appointment.search().goOnWithout(NOW);
    appointment.search().goOnWithout(NOW);
    assertThat(appointment.state()).isEqualTo(AppointmentState.BOOKED);
    assertThat(appointment.meeting().translatorNeeded()).isFalse();
    assertThat(types())
        .endsWith("appointment.translator-not-needed.v1", "appointment.booked.v1")
        .hasSize(4);
    hear(1, 9, What.NONE);
    assertThat(appointment.state()).isEqualTo(AppointmentState.BOOKED);
  }

  @Test
  void another_mode_begins_the_search_anew() {
    hear(1, 2, What.NONE);
    appointment.search().inAnotherWay(TranslatorMode.PHONE, START, NOW);
    appointment.search().inAnotherWay(TranslatorMode.PHONE, START, NOW);
    assertThat(appointment.state()).isEqualTo(AppointmentState.TRANSLATOR_SOUGHT);
    assertThat(appointment.interpreting().round()).as("the same again is the same").isEqualTo(2);
    hear(1, 9, What.FOUND);
    assertThat(appointment.state())
        .as("of the old round")
        .isEqualTo(AppointmentState.TRANSLATOR_SOUGHT);
  }

  @Test
  void a_moved_one_asks_for_a_translator_anew_and_gives_the_old_time_back() {
    hear(1, 2, What.FOUND);
    var later =
        new Move(
            START.plusSeconds(1800),
            START.plusSeconds(3600),
            Held.places(START, 6),
            NOW.plusSeconds(60));
    appointment.beginMove(later);
    appointment.completeMove(later, CancelledBy.PERSON, LIMITS, NOW, NOW);
    assertThat(appointment.state()).isEqualTo(AppointmentState.TRANSLATOR_SOUGHT);
    assertThat(appointment.interpreting().round()).isEqualTo(2);
    assertThat(appointment.leaving(NOW)).isEqualTo(Held.places(START, 0));
    assertThat(types()).endsWith("appointment.rescheduled.v1", "appointment.translator-sought.v1");
  }

  @Test
  void called_off_the_translator_is_called_off_too() {
    hear(1, 2, What.FOUND);
    appointment.cancel(CancelledBy.PERSON, NOW, NOW);
    appointment.cancel(CancelledBy.PERSON, NOW, NOW);
    assertThat(types())
        .endsWith("appointment.cancelled.v1", "appointment.translator-not-needed.v1")
        .hasSize(4);
    hear(1, 3, What.WITHDRAWN);
    assertThat(appointment.state()).isEqualTo(AppointmentState.CANCELLED);
  }

  @Test
  void once_the_person_is_there_nobody_calls_it_off_for_want_of_a_translator() {
    hear(1, 2, What.FOUND);
    appointment.visit().arrive(NOW);
    hear(1, 3, What.WITHDRAWN);
    hear(1, 4, What.NONE);
    assertThat(appointment.state()).isEqualTo(AppointmentState.ARRIVED);
    assertThat(types())
        .last()
        .as("the office is told")
        .isEqualTo("appointment.translator-missing.v1");
    fallDue(START.plus(Duration.ofDays(3)));
    assertThat(appointment.state()).isEqualTo(AppointmentState.ARRIVED);
  }

  @Test
  void called_off_when_the_person_is_there_the_translator_is_called_off_too() {
    hear(1, 2, What.FOUND);
    appointment.visit().arrive(NOW);
    appointment.visit().breakOff(CancelledBy.OFFICE, NOW);
    assertThat(types()).last().isEqualTo("appointment.translator-not-needed.v1");
  }

  @Test
  void nobody_comes_to_an_appointment_whose_translator_is_missing() {
    hear(1, 2, What.NONE);
    assertThatThrownBy(appointment.visit()::checkCanArrive).isInstanceOf(AppointmentNotOpen.class);
    assertThatThrownBy(() -> appointment.wantEarlier(true)).isInstanceOf(AppointmentNotOpen.class);
  }

  /** Each history with every shorter one, all orders, every piece of news twice. */
  @ParameterizedTest
  @CsvSource({
    "FOUND WITHDRAWN FOUND NONE",
    "FOUND WITHDRAWN NONE",
    "NONE",
    "FOUND NONE",
    "FOUND WITHDRAWN FOUND WITHDRAWN",
  })
  void every_order_of_the_news_ends_the_same(String history) {
    var names = history.split(" ");
    for (int length = 1; length <= names.length; length++) {
      var told = new ArrayList<TranslatorNews>();
      told.add(new TranslatorNews(1, 9, What.values()[length % 3], null)); // of an older round
      for (int i = 0; i < length; i++) {
        told.add(news(2, 2 * i + 2, What.valueOf(names[i])));
      }
      var end =
          switch (What.valueOf(names[length - 1])) {
            case FOUND -> AppointmentState.BOOKED;
            case WITHDRAWN -> AppointmentState.TRANSLATOR_SOUGHT;
            case NONE -> AppointmentState.TRANSLATOR_MISSING;
          };
      Orders.ofAllTwice(
          told,
          order -> {
            var it = sought();
            it.search().inAnotherWay(TranslatorMode.PHONE, LIMITS.decideBy(START, NOW), NOW);
            order.forEach(news -> it.search().hear(news, LIMITS, NOW));
            assertThat(it.state()).as("after %s", order).isEqualTo(end);
          });
    }
  }

  private static Appointment sought() {
    var it = Held.at(START, NOW);
    it.bookWithTranslator(NEED, LIMITS.decideBy(START, NOW), NOW);
    return it;
  }

  private static TranslatorNews news(int round, long sequence, What what) {
    return new TranslatorNews(round, sequence, what, what == What.NONE ? "DECLINED" : null);
  }

  private void hear(int round, long sequence, What what) {
    appointment.search().hear(news(round, sequence, what), LIMITS, NOW);
  }

  private void fallDue(Instant then) {
    appointment.fallDue(LIMITS, then);
  }

  private List<String> types() {
    return appointment.raised().stream().map(DomainEvent::type).toList();
  }

  /** All orders of some things, each of which comes twice. */
  static final class Orders {

    private Orders() {}

    static <T> void ofAllTwice(List<T> things, Consumer<List<T>> each) {
      step(things, new int[things.size()], new ArrayList<>(), each);
    }

    private static <T> void step(
        List<T> things, int[] used, List<T> order, Consumer<List<T>> each) {
      if (order.size() == 2 * things.size()) {
        each.accept(order);
        return;
      }
      for (int i = 0; i < used.length; i++) {
        if (used[i] < 2) {
          used[i]++;
          order.add(things.get(i));
          step(things, used, order, each);
          order.removeLast();
          used[i]--;
        }
      }
    }
  }
}
