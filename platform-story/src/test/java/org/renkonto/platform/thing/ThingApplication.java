package org.renkonto.platform.thing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.due.DueWork;
import org.renkonto.platform.event.Envelope;
import org.renkonto.platform.event.Events;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** The service under test: one aggregate, one listener, one kind of due work, a few endpoints. */
@SpringBootApplication
class ThingApplication {

  record Seen(@Nullable UUID thingId, @Nullable String name) {}

  /** A reaction that came to its end. */
  record Heard(@Nullable String name, Envelope envelope, @Nullable String trace) {}

  final List<Heard> heard = new CopyOnWriteArrayList<>();

  @Bean
  Gate gate() {
    return new Gate();
  }

  @Bean
  Events things(JsonMapper json, Gate gate, MongoOperations store, Clock clock) {
    return new Events(json)
        .on("thing.renamed.v1", Seen.class, (seen, envelope) -> hear(gate, seen, envelope))
        .on(
            "thing.asked-for.v1",
            Seen.class,
            seen -> {
              if (store.findById(seen.thingId(), Thing.class) == null) {
                var thing = new Thing(seen.thingId(), "asked for");
                thing.rename("asked for", clock.instant());
                store.insert(thing);
              }
            });
  }

  private void hear(Gate gate, Seen seen, Envelope envelope) {
    if (seen.name() != null) {
      gate.pass(seen.name());
    }
    heard.add(new Heard(seen.name(), envelope, MDC.get("traceId")));
  }

  @Bean
  DueWork<Thing> dueThings(MongoOperations store, Gate gate, Clock clock, MeterRegistry metrics) {
    return new DueWork<>(store, Thing.class, thing -> step(thing, store, gate), clock, metrics, 4);
  }

  private static void step(Thing thing, MongoOperations store, Gate gate) {
    gate.pass(thing.name);
    thing.steps++;
    thing.dueAt = null;
    store.save(thing);
  }
}
