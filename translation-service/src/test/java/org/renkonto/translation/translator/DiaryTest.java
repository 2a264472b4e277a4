package org.renkonto.translation.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.HOLD;
import static org.renkonto.translation.translator.Someone.at;
import static org.renkonto.translation.translator.Someone.booked;
import static org.renkonto.translation.translator.Someone.hourAt;
import static org.renkonto.translation.translator.Someone.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.translator.Commitment.State;
import org.renkonto.translation.translator.History.Answer;

class DiaryTest {

  private static final Instant NOW = at("2026-12-01", "09:00");
  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
  private static final ClientKey CLIENT = new ClientKey(id("hospital"), "token-7");

  private final Diary empty = Diary.empty(id("ar-1"));
  private final Commitment held =
      Commitment.held(id("r1"), hourAt("10:00"), EUPEN, CLIENT, NOW, HOLD);

  @Test
  void a_held_promise_becomes_firm_and_its_client_is_known() {
    var diary = empty.with(held, NOW).booked(held);

    assertThat(diary.commitments()).extracting(Commitment::state).containsExactly(State.BOOKED);
    assertThat(diary.knows(CLIENT)).isTrue();
  }

  @Test
  void booking_twice_changes_nothing_more() {
    var once = empty.with(held, NOW).booked(held);

    assertThat(once.booked(held)).isSameAs(once);
  }

  @Test
  void attempts_for_one_request_stand_side_by_side_until_one_of_them_is_firm() {
    var other = Commitment.held(id("r1"), hourAt("14:00"), EUPEN, CLIENT, NOW, id("attempt"));
    var diary = empty.with(held, NOW).with(other, NOW);

    assertThat(diary.commitments()).containsExactly(held, other);
    assertThat(diary.withoutHeld(List.of(HOLD)).commitments()).containsExactly(other);
    assertThat(diary.booked(other).commitments()).containsExactly(other.booked());
    assertThat(diary.booked(other).withoutHeld(List.of(id("attempt"))))
        .isEqualTo(diary.booked(other));
  }

  @Test
  void a_released_promise_is_gone() {
    assertThat(empty.with(held, NOW).without(id("r1")).commitments()).isEmpty();
  }

  @Test
  void promises_long_past_are_forgotten() {
    var diary = empty.with(held, NOW).with(booked("r2", "14:00"), at("2027-01-15", "09:00"));

    assertThat(diary.commitments()).extracting(Commitment::requestId).containsExactly(id("r2"));
  }

  @Test
  void offers_are_counted_by_the_day_and_forgotten_after_the_window() {
    var diary = empty.withOffer(id("o1"), TODAY).withOffer(id("o2"), TODAY);
    var later = diary.withOffer(id("o3"), TODAY.plusDays(Diary.WINDOW_DAYS + 1));

    assertThat(diary.offersOn(TODAY)).isEqualTo(2);
    assertThat(diary.hasCounted(id("o2"))).isTrue();
    assertThat(later.offersSince(TODAY)).isEqualTo(1);
  }

  @Test
  void who_was_asked_often_enough_today_may_only_get_what_was_counted_already() {
    var diary = empty.withOffer(id("o1"), TODAY).withOffer(id("o2"), TODAY);

    assertThat(diary.mayBeAsked(id("o3"), TODAY, 2)).isFalse();
    assertThat(diary.mayBeAsked(id("o2"), TODAY, 2)).isTrue();
    assertThat(diary.mayBeAsked(id("o3"), TODAY, 3)).isTrue();
    assertThat(diary.mayBeAsked(id("o3"), TODAY.plusDays(1), 2)).isTrue();
  }

  @Test
  void only_the_first_answer_to_an_offer_counts() {
    var answered = empty.withOffer(id("o1"), TODAY).withAnswer(id("o1"), Answer.SILENT);

    assertThat(answered.history()).isEqualTo(new History(0, 0, 1));
    assertThat(answered.withAnswer(id("o1"), Answer.ACCEPTED)).isSameAs(answered);
  }

  @Test
  void an_answer_to_an_unknown_offer_changes_nothing() {
    assertThat(empty.withAnswer(id("o1"), Answer.ACCEPTED)).isSameAs(empty);
  }

  @Test
  void old_answers_fade() {
    var history = History.EMPTY;
    for (var i = 0; i < 500; i++) {
      history = history.after(Answer.SILENT);
    }
    history = history.after(Answer.ACCEPTED);

    assertThat(history.total()).isLessThan(34);
    assertThat(history.accepted()).isEqualTo(1);
  }

  @Test
  void hours_of_the_window_are_added_up() {
    var diary = empty.with(held, NOW).with(booked("r2", "14:00"), NOW);

    assertThat(diary.hoursAround(NOW)).isEqualTo(2);
    assertThat(diary.hoursAround(at("2027-03-01", "09:00"))).isZero();
  }

  @Test
  void no_more_than_three_hundred_clients_are_remembered() {
    var diary = empty;
    for (var i = 0; i < 310; i++) {
      var key = new ClientKey(id("hospital"), "token-" + i);
      var promise = Commitment.held(id("r" + i), hourAt("10:00"), EUPEN, key, NOW, HOLD);
      diary = diary.with(promise, NOW).booked(promise);
    }
    diary = diary.with(booked("new", "14:00"), at("2027-01-15", "09:00"));

    assertThat(diary.commitments()).hasSize(1);
    assertThat(diary.clients()).hasSize(300);
    assertThat(diary.clients().getLast().token()).isEqualTo("token-309");
  }

  @Test
  void a_client_whose_talk_was_cancelled_is_not_remembered() {
    var diary = empty.with(held, NOW).booked(held).without(id("r1"));

    assertThat(diary.knows(CLIENT)).isFalse();
  }
}
