package org.renkonto.platform.thing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.event.DomainEvent;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.Topic;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** Something with a name that can be changed, announced on a topic. */
@Document("things")
@Topic("translation.institutions-v1")
class Thing extends Aggregate {

  record Renamed(UUID thingId, String name, Instant at) implements DomainEvent {
    @Override
    public String type() {
      return "thing.renamed.v1";
    }
  }

  @Id final UUID id;
  String name;
  Instant madeAt = Instant.EPOCH;
  int size;
  int steps;

  @Indexed(sparse = true)
  @Nullable Instant dueAt;

  Thing(UUID id, String name) {
    this.id = id;
    this.name = name;
  }

  void rename(String to, Instant now) {
    name = to;
    raise(new Renamed(id, to, now));
  }
}
