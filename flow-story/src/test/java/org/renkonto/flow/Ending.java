package org.renkonto.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.renkonto.appointment.booking.AppointmentSide.Standing;
import org.renkonto.appointment.booking.AppointmentState;
import org.renkonto.appointment.interpreting.Interpreting;
import org.renkonto.translation.dispatch.TranslationSide;
import org.renkonto.translation.dispatch.TranslationSide.Live;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.translator.Commitment;

/** How it has ended: appointment and translator together, whatever came in between. */
record Ending(Standing standing, TranslationSide translations, Instant now) {

  Standing check(String run) {
    var live = translations.live();
    var what = run + ": " + standing + " and " + live;
    switch (standing.state()) {
      case BOOKED -> {
        if (standing.phase() == Interpreting.Phase.WITHOUT) {
          assertThat(live).as(what).isEmpty();
        } else {
          assertThat(standing.phase()).as(what).isEqualTo(Interpreting.Phase.FOUND);
          assertThat(live).as(what).hasSize(1).allMatch(request -> isBound(request));
        }
      }
      case TRANSLATOR_SOUGHT ->
          assertThat(live).as(what).hasSize(1).allMatch(request -> isSought(request));
      case TRANSLATOR_MISSING -> {
        if (Interpreting.DEADLINE.equals(standing.cause())) {
          assertThat(live).as(what).hasSize(1).allMatch(request -> isSought(request));
        } else {
          assertThat(live).as(what).isEmpty();
        }
      }
      case CANCELLED -> assertThat(live).as(what).isEmpty();
      case UNRECORDED -> assertThat(standing.start()).as(what).isBefore(now);
      default -> throw new AssertionError("it cannot end so: " + what);
    }
    checkDiaries(what);
    return standing;
  }

  /** Nobody keeps time for what is over, and whoever is bound keeps it firmly. */
  private void checkDiaries(String what) {
    var promises = translations.promises();
    assertThat(promises.stream().map(Commitment::requestId))
        .as(what)
        .containsExactlyInAnyOrderElementsOf(translations.bound());
    assertThat(promises).as(what).allMatch(p -> p.state() == Commitment.State.BOOKED);
  }

  private boolean isBound(Live request) {
    return (request.state() == TranslationRequest.State.ASSIGNED
            || request.state() == TranslationRequest.State.CONFIRMED)
        && request.round() == standing.round()
        && request.start().equals(standing.start());
  }

  private boolean isSought(Live request) {
    return request.state() == TranslationRequest.State.SEARCHING
        && request.round() == standing.round()
        && request.start().equals(standing.start());
  }

  /** For the statistics of a test. */
  static String kind(Standing standing) {
    return standing.state() == AppointmentState.BOOKED
        ? standing.state() + " " + standing.phase()
        : standing.state().toString();
  }
}
