package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.interpreting.InterpretingSettings;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.interpreting.TranslatorNeed;
import org.renkonto.appointment.interpreting.TranslatorNews;
import org.renkonto.platform.event.DomainEvent;

/** How an appointment ends, and what is known of it. */
class OutcomeTest {

  private static final Instant START = Instant.parse("2026-12-08T08:00:00Z");
  private static final Instant END = START.plusSeconds(1800);
  private static final Instant BEFORE = START.minusSeconds(600);
  private static final InterpretingSettings LIMITS =
      new InterpretingSettings(
          Duration.ofDays(2), Duration.ofHours(4), Duration.ofMinutes(30), Duration.ofDays(1));
  private static final TranslatorNeed NEED =
      new TranslatorNeed(
          new UUID(0, 1), "office", "COUNSELLING", "uk", "de", TranslatorMode.ON_SITE);

  @Test
  void what_nobody_wrote_down_for_a_day_is_unrecorded_and_may_still_be_written_down() {
    var missed = booked(null);
    missed.fallDue(LIMITS, END.plus(Standing.RECORDED_WITHIN).minusSeconds(1));
    assertThat(missed.state()).isEqualTo(AppointmentState.BOOKED);
    missed.fallDue(LIMITS, END.plus(Standing.RECORDED_WITHIN));
    assertThat(missed.state()).isEqualTo(AppointmentState.UNRECORDED);
    assertThatThrownBy(missed.visit()::checkCanArrive).isInstanceOf(AppointmentNotOpen.class);
    missed.visit().miss(END);
    assertThat(missed.state()).isEqualTo(AppointmentState.MISSED);
    var tookPlace = booked(null);
    tookPlace.visit().leaveUnrecorded();
    tookPlace.visit().complete(END);
    assertThat(tookPlace.state()).isEqualTo(AppointmentState.COMPLETED);
  }

  @Test
  void a_talk_that_was_broken_off_needed_its_translator() {
    var brokenOff = booked(NEED);
    brokenOff.visit().arrive(BEFORE);
    brokenOff.visit().serve();
    brokenOff.visit().breakOff(CancelledBy.OFFICE, START);
    assertThat(types(brokenOff)).doesNotContain("appointment.translator-not-needed.v1");
  }

  @Test
  void calling_off_after_arrival_is_a_change_as_any() {
    var left = booked(null);
    var before = left.link();
    left.visit().arrive(BEFORE);
    left.visit().breakOff(CancelledBy.PERSON, BEFORE);
    assertThat(left.link()).isEqualTo(before + 1);
  }

  private static Appointment booked(@Nullable TranslatorNeed need) {
    var now = START.minus(Duration.ofDays(7));
    var it = Held.at(START, now);
    if (need == null) {
      it.book(now);
    } else {
      it.bookWithTranslator(need, LIMITS.decideBy(START, now), now);
      it.search().hear(new TranslatorNews(1, 2, TranslatorNews.What.FOUND, null), LIMITS, now);
    }
    return it;
  }

  private static List<String> types(Appointment of) {
    return of.raised().stream().map(DomainEvent::type).toList();
  }
}
