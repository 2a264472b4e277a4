package org.renkonto.translation.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkonto.translation.request.Examples.ANSWER_BY;
import static org.renkonto.translation.request.Examples.ASSIGNMENT;
import static org.renkonto.translation.request.Examples.CLOSE_BY;
import static org.renkonto.translation.request.Examples.NOW;
import static org.renkonto.translation.request.Examples.OFFER;
import static org.renkonto.translation.request.Examples.OTHER_OFFER;
import static org.renkonto.translation.request.Examples.OTHER_TRANSLATOR;
import static org.renkonto.translation.request.Examples.START;
import static org.renkonto.translation.request.Examples.TRANSLATOR;
import static org.renkonto.translation.request.Examples.asked;
import static org.renkonto.translation.request.Examples.assignedToStaff;
import static org.renkonto.translation.request.Examples.confirmed;
import static org.renkonto.translation.request.Examples.details;
import static org.renkonto.translation.request.Examples.searching;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.event.DomainEvent;
import org.renkonto.translation.calendar.Notice;
import org.renkonto.translation.ranking.UnmetCause;
import org.renkonto.translation.request.TranslationRequest.State;
import org.renkonto.translation.translator.Mode;

class TranslationRequestTest {

  @Test
  void the_first_acceptance_wins_and_the_others_are_told() {
    var request = asked();

    request.accept(OFFER, CLOSE_BY, NOW);

    assertThat(request.state()).isEqualTo(State.CONFIRMED);
    assertThat(request.current().orElseThrow().translatorId()).isEqualTo(TRANSLATOR);
    assertThat(request.offer(OTHER_OFFER).state()).isEqualTo(Offer.State.CLOSED);
    assertThat(types(request))
        .containsExactly(
            "translation.requested.v1",
            "translation.offer-made.v1",
            "translation.offer-made.v1",
            "translation.offer-closed.v1",
            "translation.translator-assigned.v1",
            "translation.confirmed.v1");
  }

  @Test
  void a_filled_request_is_not_given_to_a_second_translator() {
    var request = confirmed();

    assertThatThrownBy(() -> request.accept(OTHER_OFFER, CLOSE_BY, NOW))
        .isInstanceOf(OfferGone.class)
        .hasMessageContaining("faster");
  }

  @Test
  void an_answer_after_the_deadline_does_not_count() {
    var request = asked();

    assertThatThrownBy(() -> request.accept(OFFER, CLOSE_BY, ANSWER_BY))
        .isInstanceOf(OfferGone.class);
    assertThat(request.state()).isEqualTo(State.SEARCHING);
  }

  @Test
  void when_all_have_declined_the_search_goes_on_at_once() {
    var request = asked();
    request.refuse(OFFER, NOW);
    assertThat(request.dueAt()).isEqualTo(ANSWER_BY);

    request.refuse(OTHER_OFFER, NOW.plusSeconds(60));

    assertThat(request.dueAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(request.mayAsk(TRANSLATOR, Mode.ON_SITE)).isFalse();
    assertThat(request.mayAsk(TRANSLATOR, Mode.PHONE)).isTrue();
  }

  @Test
  void offers_expire_when_their_time_is_over_and_not_before() {
    var request = asked();
    request.expireOffers(ANSWER_BY.minusMillis(1));
    assertThat(request.offers()).allMatch(Offer::isOpen);

    request.expireOffers(ANSWER_BY);

    assertThat(request.offers()).noneMatch(Offer::isOpen);
    assertThat(types(request))
        .endsWith("translation.offer-expired.v1", "translation.offer-expired.v1");
  }

  @Test
  void staff_are_assigned_and_confirmed_when_the_window_to_object_is_over() {
    var request = assignedToStaff();
    assertThat(request.state()).isEqualTo(State.ASSIGNED);
    assertThat(request.dueAt()).isEqualTo(ANSWER_BY);

    request.confirm(CLOSE_BY, ANSWER_BY);

    assertThat(request.state()).isEqualTo(State.CONFIRMED);
    assertThat(types(request))
        .endsWith("translation.translator-assigned.v1", "translation.confirmed.v1");
  }

  @Test
  void a_withdrawal_begins_the_search_anew_without_the_one_who_withdrew() {
    var request = confirmed();

    request.withdraw(OFFER, NOW.plusSeconds(60));

    assertThat(request.state()).isEqualTo(State.SEARCHING);
    assertThat(request.dueAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(request.mayAsk(TRANSLATOR, Mode.PHONE)).isFalse();
    assertThat(request.mayAsk(OTHER_TRANSLATOR, Mode.ON_SITE)).isTrue();
    assertThat(types(request)).endsWith("translation.assignment-withdrawn.v1");
  }

  @Test
  void nobody_withdraws_from_a_session_that_has_begun() {
    var request = confirmed();

    assertThatThrownBy(() -> request.withdraw(OFFER, START)).isInstanceOf(AssignmentNotOpen.class);
  }

  @Test
  void a_cancellation_releases_the_translator_and_voids_open_offers() {
    var filled = confirmed();
    filled.cancel(CancelledBy.INSTITUTION, Notice.LATE, NOW);
    assertThat(filled.current()).isEmpty();
    assertThat(filled.dueAt()).isNull();

    var open = asked();
    open.cancel(CancelledBy.DISPATCHER, Notice.IN_TIME, NOW);
    assertThat(open.offers()).allMatch(o -> o.state() == Offer.State.CLOSED);
    assertThatThrownBy(() -> open.cancel(CancelledBy.DISPATCHER, Notice.IN_TIME, NOW))
        .isInstanceOf(RequestNotOpen.class);
  }

  @Test
  void a_request_that_needs_approval_is_not_searched_before() {
    var request = TranslationRequest.submit(Examples.REQUEST, details(), null, true, NOW, NOW);
    assertThat(request.state()).isEqualTo(State.NEEDS_APPROVAL);
    assertThatThrownBy(() -> request.tryNextMode(Examples.choice(1), NOW))
        .isInstanceOf(RequestNotOpen.class);

    request.approve(NOW, NOW);

    assertThat(request.state()).isEqualTo(State.SEARCHING);
  }

  @Test
  void after_the_last_mode_there_is_none_left() {
    var request = searching();
    request.tryNextMode(Examples.choice(1), NOW);
    assertThat(request.mode()).contains(Mode.PHONE);

    request.tryNextMode(Examples.choice(1), NOW);
    assertThat(request.mode()).isEmpty();
    request.giveUp(UnmetCause.DECLINED, NOW);

    assertThat(request.state()).isEqualTo(State.UNMET);
    assertThat(request.unmetCause()).isEqualTo(UnmetCause.DECLINED);
    assertThat(request.dueAt()).isNull();
  }

  @Test
  void staff_may_object_in_the_window() {
    var request = assignedToStaff();

    request.withdraw(ASSIGNMENT, NOW);

    assertThat(request.assignment(ASSIGNMENT).state()).isEqualTo(Assignment.State.OBJECTED);
  }

  private static List<String> types(TranslationRequest request) {
    return request.raised().stream().map(DomainEvent::type).toList();
  }
}
