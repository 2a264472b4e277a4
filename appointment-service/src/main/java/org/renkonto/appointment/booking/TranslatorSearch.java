package org.renkonto.appointment.booking;

import static org.renkonto.appointment.booking.AppointmentState.BOOKED;
import static org.renkonto.appointment.booking.AppointmentState.TRANSLATOR_MISSING;
import static org.renkonto.appointment.booking.AppointmentState.TRANSLATOR_SOUGHT;

import java.time.Instant;
import java.util.Objects;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentBooked;
import org.renkonto.appointment.booking.AppointmentEvent.TranslatorMissing;
import org.renkonto.appointment.booking.AppointmentEvent.TranslatorNotNeeded;
import org.renkonto.appointment.booking.AppointmentEvent.TranslatorSought;
import org.renkonto.appointment.interpreting.Interpreting;
import org.renkonto.appointment.interpreting.InterpretingSettings;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.interpreting.TranslatorNeed;
import org.renkonto.appointment.interpreting.TranslatorNews;

/** The search for the translator of an appointment: what follows for it, and who is told. */
final class TranslatorSearch {

  /** Why the office called it off when nobody chose to go on without a translator. */
  static final String NO_TRANSLATOR = "NO_TRANSLATOR";

  private final Appointment appointment;

  TranslatorSearch(Appointment appointment) {
    this.appointment = appointment;
  }

  /** This is needed. */
  void begin(TranslatorNeed need, Instant decideBy, Instant now) {
    follow(present().seek(need, decideBy), now);
  }

  /**
   * It was moved: a translator is asked for anew. Whether the one who was there can still come,
   * translation-service knows.
   */
  void beginAnew(InterpretingSettings limits, Instant now) {
    if (present().isActive()) {
      begin(needed(), limits.decideBy(appointment.start(), now), now);
    }
  }

  /** A translator who takes part in another way is sought. */
  void inAnotherWay(TranslatorMode mode, Instant decideBy, Instant now) {
    var need = needed();
    if (present().phase() == Interpreting.Phase.MISSING || need.mode() != mode) {
      begin(need.by(mode), decideBy, now);
    }
  }

  /**
   * The translator who is sought, found or missing.
   *
   * @throws AppointmentNotOpen when none is needed, or it is over
   */
  TranslatorNeed needed() {
    if (!appointment.isAgreed() || !present().isActive()) {
      throw new AppointmentNotOpen(appointment.state());
    }
    return Objects.requireNonNull(present().need());
  }

  /** What translation-service says; what is older or of another round changes nothing. */
  void hear(TranslatorNews news, InterpretingSettings limits, Instant now) {
    if (!isNews(news)) {
      return;
    }
    var start = appointment.start();
    var next = present().hearing(news, limits.decideBy(start, now), limits.chooseBy(start, now));
    if (next.phase() == present().phase() && news.what() != TranslatorNews.What.WITHDRAWN) {
      appointment.become(appointment.standing().with(next));
    } else {
      follow(next, now);
    }
  }

  /** Whether it matters, and says more than what was heard before. */
  boolean isNews(TranslatorNews news) {
    return !appointment.state().isOver() && present().hears(news);
  }

  /** Goes on without a translator, knowingly. The same again changes nothing. */
  void goOnWithout(Instant now) {
    if (appointment.state() != BOOKED || present().phase() != Interpreting.Phase.WITHOUT) {
      appointment.standing().check(TRANSLATOR_SOUGHT, TRANSLATOR_MISSING);
      follow(present().without(), now);
    }
  }

  /** Nobody was found in time, and somebody has to choose; or nobody has chosen in time. */
  void fallDue(InterpretingSettings limits, Instant now) {
    if (!present().isDue(now)) {
      return;
    }
    switch (appointment.state()) {
      case TRANSLATOR_SOUGHT ->
          follow(present().late(limits.chooseBy(appointment.start(), now)), now);
      case TRANSLATOR_MISSING ->
          appointment.callOff(
              appointment.standing().cancelled(CancelledBy.OFFICE), NO_TRANSLATOR, now, now);
      default -> {}
    }
  }

  /** The appointment is called off. */
  void end(Instant now) {
    if (present().isActive()) {
      follow(present().over(), now);
    }
  }

  /** How it stands with the translator decides whether it is booked; whoever waits is told. */
  private void follow(Interpreting next, Instant now) {
    var agreed = appointment.isAgreed();
    appointment.become(appointment.standing().with(next));
    switch (next.phase()) {
      case SOUGHT -> appointment.tell(TranslatorSought.of(appointment, now));
      case MISSING -> appointment.tell(TranslatorMissing.of(appointment, now));
      case WITHOUT, NONE ->
          appointment.tell(new TranslatorNotNeeded(appointment.id(), next.round(), now));
      case FOUND -> {}
    }
    if (agreed && appointment.state() == BOOKED) {
      appointment.tell(AppointmentBooked.of(appointment, now));
    }
  }

  private Interpreting present() {
    return appointment.standing().interpreting();
  }
}
