package org.renkonto.appointment.booking;

import static org.renkonto.appointment.booking.AppointmentState.AGREED;
import static org.renkonto.appointment.booking.AppointmentState.ARRIVED;
import static org.renkonto.appointment.booking.AppointmentState.BOOKED;
import static org.renkonto.appointment.booking.AppointmentState.CALLED;
import static org.renkonto.appointment.booking.AppointmentState.CANCELLED;
import static org.renkonto.appointment.booking.AppointmentState.COMPLETED;
import static org.renkonto.appointment.booking.AppointmentState.EXPIRED;
import static org.renkonto.appointment.booking.AppointmentState.HELD;
import static org.renkonto.appointment.booking.AppointmentState.IN_SERVICE;
import static org.renkonto.appointment.booking.AppointmentState.MISSED;
import static org.renkonto.appointment.booking.AppointmentState.PRECONFIRMED;
import static org.renkonto.appointment.booking.AppointmentState.PRESENT;
import static org.renkonto.appointment.booking.AppointmentState.TO_COME;
import static org.renkonto.appointment.booking.AppointmentState.TRANSLATOR_MISSING;
import static org.renkonto.appointment.booking.AppointmentState.TRANSLATOR_SOUGHT;
import static org.renkonto.appointment.booking.AppointmentState.UNRECORDED;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.interpreting.Interpreting;

/**
 * Where an appointment stands, and where it can get from there; each step refuses with {@link
 * AppointmentNotOpen} when it is not one from here. While it is agreed, how it stands with its
 * translator decides.
 *
 * @param hold absent once it is agreed or over
 * @param cancelledBy absent unless it was called off
 * @param called how often the person was called since the queue has them
 */
record Standing(
    AppointmentState state,
    @Nullable Hold hold,
    @Nullable CancelledBy cancelledBy,
    Interpreting interpreting,
    int called) {

  /** How long after its end it waits that somebody writes down whether the person came. */
  static final Duration RECORDED_WITHIN = Duration.ofDays(1);

  /** A time is kept until then. */
  static Standing held(Instant until) {
    return new Standing(HELD, Hold.until(until), null, Interpreting.NONE, 0);
  }

  /** Kept until then, for the code that the person gets. */
  Standing preconfirmed(Instant now, Instant until) {
    return kept(PRECONFIRMED, checkHeld(now).prolonged(until));
  }

  /** Another wrong code has come. */
  Standing wrongCode(Instant now) {
    return kept(state, checkHeld(now).wrongCode());
  }

  Standing agreed(Instant now) {
    checkHeld(now);
    return as(BOOKED, interpreting);
  }

  /** It stands so with the translator. Once it is not agreed any more, no deadline ends it. */
  Standing with(Interpreting next) {
    return state.isAgreed() ? as(agreed(next.phase()), next) : as(state, next.unlimited());
  }

  private static AppointmentState agreed(Interpreting.Phase phase) {
    return switch (phase) {
      case SOUGHT -> TRANSLATOR_SOUGHT;
      case MISSING -> TRANSLATOR_MISSING;
      case FOUND, WITHOUT, NONE -> BOOKED;
    };
  }

  /** Who was let in while it was booked stays, even if the translator has withdrawn meanwhile. */
  Standing arrived() {
    check(AGREED);
    return as(ARRIVED, interpreting.unlimited());
  }

  Standing calledOnceMore() {
    check(ARRIVED, CALLED);
    return new Standing(CALLED, null, null, interpreting, called + 1);
  }

  Standing backInQueue() {
    check(CALLED, IN_SERVICE);
    return new Standing(ARRIVED, null, null, interpreting, 0);
  }

  Standing inService() {
    check(ARRIVED, CALLED);
    return as(IN_SERVICE, interpreting);
  }

  Standing completed() {
    check(BOOKED, ARRIVED, CALLED, IN_SERVICE, UNRECORDED);
    return as(COMPLETED, interpreting);
  }

  Standing missed() {
    check(BOOKED, ARRIVED, CALLED, UNRECORDED);
    return as(MISSED, interpreting);
  }

  Standing unrecorded() {
    check(BOOKED, ARRIVED, CALLED, IN_SERVICE);
    return as(UNRECORDED, interpreting.unlimited());
  }

  /** Called off before the person came. */
  Standing cancelled(CancelledBy by) {
    check(TO_COME);
    return new Standing(CANCELLED, null, by, interpreting, called);
  }

  /** Called off when the person was there; who interpreted until then was needed, and reports. */
  Standing brokenOff(CancelledBy by) {
    check(PRESENT);
    var translator = state == IN_SERVICE ? interpreting.over() : interpreting;
    return new Standing(CANCELLED, null, by, translator, called);
  }

  /** It was not confirmed in time. */
  Standing expired() {
    return as(EXPIRED, interpreting);
  }

  private Standing as(AppointmentState next, Interpreting translator) {
    return new Standing(next, null, cancelledBy, translator, called);
  }

  private Standing kept(AppointmentState next, Hold until) {
    return new Standing(next, until, cancelledBy, interpreting, called);
  }

  /** Refuses when it is not kept any more. */
  Hold checkHeld(Instant now) {
    if (state == EXPIRED || isLapsed(now)) {
      throw new HoldExpired();
    }
    check(HELD, PRECONFIRMED);
    return Objects.requireNonNull(hold);
  }

  void check(AppointmentState... possible) {
    check(Set.of(possible));
  }

  void check(Set<AppointmentState> possible) {
    if (!possible.contains(state)) {
      throw new AppointmentNotOpen(state);
    }
  }

  /** Whether it was kept, and that is over. */
  boolean isLapsed(Instant now) {
    return hold != null && hold.isOver(now);
  }

  /**
   * Whether nobody has written down in time whether the person came.
   *
   * @param end of the time agreed
   */
  boolean isUnrecorded(Instant end, Instant now) {
    return state == BOOKED && !now.isBefore(end.plus(RECORDED_WITHIN));
  }

  /**
   * Until when it waits: to be confirmed, for a translator or somebody's choice, to be recorded.
   *
   * @param end of the time agreed
   */
  Stream<Instant> waits(Instant end) {
    var confirmed = Stream.ofNullable(hold).map(Hold::until);
    var decided = Stream.ofNullable(interpreting.until());
    var recorded = Stream.of(state).filter(BOOKED::equals).map(_ -> end.plus(RECORDED_WITHIN));
    return Stream.of(confirmed, decided, recorded).flatMap(each -> each);
  }
}
