package org.renkonto.appointment.queue;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.renkonto.appointment.booking.AppointmentState;
import org.renkonto.platform.due.DueWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * What tickets wait for: that their appointment follows, that the day ends, that they are
 * forgotten. A command writes the ticket alone; whatever dies after that, this goes on.
 */
@Component
class DueTickets {

  private static final int PARALLEL = 8;

  /** What drives it. */
  @Configuration(proxyBeanMethods = false)
  static class Due {

    @Bean
    DueWork<Ticket> ticketsDue(
        MongoOperations store, DueTickets due, Clock clock, MeterRegistry metrics) {
      return new DueWork<>(store, Ticket.class, due::step, clock, metrics, PARALLEL);
    }
  }

  private final Tickets tickets;
  private final Attendance attendance;
  private final QueueMetrics metrics;
  private final Clock clock;

  DueTickets(Tickets tickets, Attendance attendance, QueueMetrics metrics, Clock clock) {
    this.tickets = tickets;
    this.attendance = attendance;
    this.metrics = metrics;
    this.clock = clock;
  }

  void step(Ticket due) {
    var now = clock.instant();
    if (due.isForgotten(now)) {
      tickets.forget(due);
      return;
    }
    var before = due.state();
    var appointment = due.isAhead() ? attendance.follow(due) : null;
    due.followed(now);
    if (appointment != null && appointment.state() == AppointmentState.CANCELLED) {
      due.appointmentCalledOff(appointment.cancelledBy(), now);
    }
    due.endDay(now);
    var saved = tickets.save(due);
    if (saved.state() != before) {
      metrics.ended(saved);
    }
  }
}
