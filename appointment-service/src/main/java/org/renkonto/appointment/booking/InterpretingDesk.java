package org.renkonto.appointment.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.interpreting.InterpretingSettings;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.interpreting.TranslatorNeed;
import org.renkonto.appointment.interpreting.TranslatorNews;
import org.renkonto.appointment.office.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Keeps appointment and translator together: both are confirmed, or neither is. */
@Service
class InterpretingDesk {

  private static final Logger log = LoggerFactory.getLogger(InterpretingDesk.class);

  /** translation-service has said something about an appointment. */
  record HearNews(UUID appointmentId, TranslatorNews news) {}

  /**
   * Somebody chooses that the translator takes part in another way.
   *
   * @param link the number of the link that was used; absent where a token was
   */
  record SeekInAnotherWay(UUID id, TranslatorMode mode, @Nullable Integer link) {}

  /**
   * Somebody chooses to go on without a translator.
   *
   * @param link the number of the link that was used; absent where a token was
   */
  record GoOnWithout(UUID id, @Nullable Integer link) {}

  private final Appointments appointments;
  private final Offices offices;
  private final InterpretingSettings limits;
  private final Clock clock;

  InterpretingDesk(
      Appointments appointments, Offices offices, InterpretingSettings limits, Clock clock) {
    this.appointments = appointments;
    this.offices = offices;
    this.limits = limits;
    this.clock = clock;
  }

  /** What is needed for this appointment; null when no translator is. */
  @Nullable TranslatorNeed need(Appointment held) {
    var details = held.details();
    return details.translatorNeeded()
        ? TranslatorNeed.of(
            offices.office(details.officeId()),
            details.language(),
            TranslatorMode.of(details.mode()))
        : null;
  }

  /** Books it, or keeps it until the translator is there who is needed. */
  void book(Appointment held, @Nullable TranslatorNeed need, Instant now) {
    if (need == null) {
      held.book(now);
    } else {
      held.bookWithTranslator(need, limits.decideBy(held.start(), now), now);
    }
  }

  /**
   * Twice, late or in another order: the latest news of the present round counts. What is said of
   * an appointment was raised by its own save before, so it is never too early.
   */
  void handle(HearNews command) {
    var id = command.appointmentId();
    var known = appointments.findById(id);
    if (known.isEmpty()) {
      log.warn("no appointment {}, of which news came", id);
    } else if (known.get().search().isNews(command.news())) {
      appointments.change(id, it -> it.search().hear(command.news(), limits, clock.instant()));
    }
  }

  Appointment handle(SeekInAnotherWay command) {
    return appointments.change(
        command.id(),
        appointment -> {
          appointment.checkLink(command.link());
          var now = clock.instant();
          var decideBy = limits.decideBy(appointment.start(), now);
          appointment.search().inAnotherWay(command.mode(), decideBy, now);
        });
  }

  Appointment handle(GoOnWithout command) {
    return appointments.change(
        command.id(),
        appointment -> {
          appointment.checkLink(command.link());
          appointment.search().goOnWithout(clock.instant());
        });
  }
}
