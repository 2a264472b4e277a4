package org.renkonto.appointment.booking;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.renkonto.appointment.interpreting.InterpretingSettings;
import org.renkonto.appointment.slot.Place;
import org.renkonto.platform.due.DueWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
  private final InterpretingSettings limits;
  private final Clock clock;

  Releases(Appointments appointments, Claims claims, InterpretingSettings limits, Clock clock) {
    this.appointments = appointments;
    this.claims = claims;
    this.limits = limits;
    this.clock = clock;
  }

  void step(Appointment due) {
    due.fallDue(limits, clock.instant());
    var saved = appointments.save(due);
    var leaving = saved.leaving(clock.instant());
    if (!leaving.isEmpty()) {
      claims.release(leaving);
      appointments.change(saved.id(), appointment -> appointment.released(leaving));
      tellOfFreeTime(saved, leaving);
    }
  }

  private void tellOfFreeTime(Appointment left, List<Place> free) {
    var start = free.getFirst().firstMoment();
    if (left.state() == Appointment.State.EXPIRED || start.isBefore(clock.instant())) {
      return;
    }
    var details = left.details();
    appointments.findWaitingForEarlier(details.officeId(), details.reasonCode(), start).stream()
        .filter(waiting -> !waiting.id().equals(left.id()))
        .sorted((a, b) -> a.createdAt().compareTo(b.createdAt()))
        .limit(TOLD_AT_ONCE)
        .forEach(waiting -> tell(waiting, start));
  }

  private void tell(Appointment waiting, Instant start) {
    appointments.change(
        waiting.id(), appointment -> appointment.tellOfEarlier(start, clock.instant()));
  }
}
