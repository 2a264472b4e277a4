package org.renkonto.appointment.queue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How the queues are doing. */
@Component
class QueueMetrics {

  private final MeterRegistry metrics;
  private final Timer waited;

  QueueMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
    this.waited =
        Timer.builder("renkonto.queue.waited")
            .description("how long people waited until they were called")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMinutes(1))
            .maximumExpectedValue(Duration.ofHours(4))
            .register(metrics);
  }

  void joined(Ticket ticket) {
    metrics
        .counter(
            "renkonto.queue.joined", "door", ticket.arrival().walkIn() ? "walk-in" : "appointment")
        .increment();
  }

  void called(Ticket ticket, Instant now) {
    metrics
        .counter("renkonto.queue.calls", "time", Integer.toString(ticket.calling().calls()))
        .increment();
    if (ticket.calling().calls() == 1) {
      waited.record(Duration.between(ticket.waitingSince(), now));
    }
  }

  void ended(Ticket ticket) {
    metrics.counter("renkonto.queue.ended", "outcome", ticket.state().name()).increment();
  }
}
