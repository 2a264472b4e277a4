package org.renkonto.appointment.booking;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.renkonto.appointment.interpreting.InterpretingSettings;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.slot.Place;
import org.renkonto.platform.due.DueWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Ends what was not confirmed in time, and gives back what nobody needs. The appointment is written
 * first: a command that was stopped half-way cannot save it any more when its time goes.
 */
@Component
class Releases {

  private static final int TOLD_AT_ONCE = 3;
  private static final int PARALLEL = 8;

  /** What drives it. */
  @Configuration(proxyBeanMethods = false)
  static class Due {

    @Bean
    DueWork<Appointment> dueAppointments(
        MongoOperations store, Releases releases, Clock clock, MeterRegistry metrics) {
      return new DueWork<>(store, Appointment.class, releases::step, clock, metrics, PARALLEL);
    }
  }

  private final Appointments appointments;
  private final Claims claims;
  private final Offices offices;
  private final InterpretingSettings limits;
  private final Clock clock;

  Releases(
      Appointments appointments,
      Claims claims,
      Offices offices,
      InterpretingSettings limits,
      Clock clock) {
    this.appointments = appointments;
    this.claims = claims;
    this.offices = offices;
    this.limits = limits;
    this.clock = clock;
  }

  void step(Appointment due) {
    due.fallDue(limits, clock.instant());
    var saved = appointments.save(due);
    var leaving = saved.leaving(clock.instant());
    if (!leaving.isEmpty()) {
      claims.release(leaving);
      if (wereReleased(saved, leaving)) {
        tellOfFreeTime(saved, leaving);
      }
    }
  }

  /** Notes that they were given back; false when another step at the same moment noted it first. */
  private boolean wereReleased(Appointment left, List<Place> leaving) {
    var first = new AtomicBoolean();
    appointments.change(
        left.id(),
        appointment -> {
          first.set(appointment.leaving(clock.instant()).containsAll(leaving));
          appointment.released(leaving);
        });
    return first.get();
  }

  private void tellOfFreeTime(Appointment left, List<Place> free) {
    var details = left.details();
    var reason = offices.reason(details.officeId(), details.reasonCode());
    var start = free.getFirst().firstMoment().plus(Duration.ofMinutes(reason.minutesBefore()));
    var now = clock.instant();
    if (left.state() == AppointmentState.EXPIRED || start.isBefore(now)) {
      return;
    }
    appointments
        .findWaitingForEarlier(
            details.officeId(),
            details.reasonCode(),
            Earlier.MOST,
            Earlier.later(start, now),
            Limit.of(TOLD_AT_ONCE + 1))
        .stream()
        .filter(waiting -> !waiting.id().equals(left.id()))
        .limit(TOLD_AT_ONCE)
        .forEach(waiting -> tell(waiting, start));
  }

  private void tell(Appointment waiting, Instant start) {
    appointments.change(
        waiting.id(), appointment -> appointment.tellOfEarlier(start, clock.instant()));
  }
}
