package org.renkonto.notification.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.renkonto.notification.inbox.Mailing.State;
import org.springframework.stereotype.Component;

/** Counts attempts by what came of them, and mails that did not go out for good. */
@Component
class MailCount {

  private final MeterRegistry metrics;

  /** What did not go out counts from 0, so that the first one is seen to be one more. */
  MailCount(MeterRegistry metrics) {
    this.metrics = metrics;
    List.of(State.FAILED, State.PARKED).forEach(this::undelivered);
  }

  void attempted(Delivery outcome, State state) {
    metrics.counter("renkonto.mails", "outcome", outcome.code(), "state", state.name()).increment();
    if (state == State.FAILED || state == State.PARKED) {
      undelivered(state).increment();
    }
  }

  private Counter undelivered(State state) {
    return metrics.counter("renkonto.mails.undelivered", "state", state.name());
  }
}
