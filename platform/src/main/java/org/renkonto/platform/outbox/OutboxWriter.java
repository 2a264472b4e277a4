package org.renkonto.platform.outbox;

import java.time.Clock;
import java.util.UUID;
import org.bson.Document;
import org.renkonto.platform.event.Causation;
import org.renkonto.platform.event.DomainEvent;
import org.renkonto.platform.event.Traces;
import org.renkonto.platform.outbox.Outbox.Held;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;
import org.springframework.data.mongodb.core.mapping.event.BeforeConvertCallback;
import tools.jackson.databind.json.JsonMapper;

/** Puts raised events into the document that is about to be saved, and wakes the relay after. */
public final class OutboxWriter
    implements BeforeConvertCallback<Aggregate>, AfterSaveCallback<Aggregate>, Ordered {

  private final JsonMapper json;
  private final Traces traces;
  private final Clock clock;
  private final ObjectProvider<OutboxRelay> relay;

  public OutboxWriter(
      JsonMapper json, Traces traces, Clock clock, ObjectProvider<OutboxRelay> relay) {
    this.json = json;
    this.traces = traces;
    this.clock = clock;
    this.relay = relay;
  }

  @Override
  public Aggregate onBeforeConvert(Aggregate aggregate, String collection) {
    relay.ifAvailable(known -> aggregate.forget(known::hasArrived));
    aggregate.seal((event, number) -> pending(aggregate, event, number), clock.instant());
    return aggregate;
  }

  @Override
  public Aggregate onAfterSave(Aggregate aggregate, Document document, String collection) {
    if (aggregate.hasUnsent()) {
      relay.getObject().nudge(Held.in(collection, document));
    }
    return aggregate;
  }

  private PendingEvent pending(Aggregate aggregate, DomainEvent event, long sequence) {
    return new PendingEvent(
        UUID.randomUUID().toString(),
        event.type(),
        event.at(),
        sequence,
        json.writeValueAsString(event),
        Causation.current(),
        traces.parent(),
        aggregate.eventKey());
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
