package org.renkonto.platform.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.event.DomainEvent;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * State and unsent events in one document, written by one atomic save. Clashing saves are told
 * apart by the version: the second one fails.
 */
public abstract class Aggregate {

  @Version private @Nullable Long version;
  private long eventCount;
  // not final: Spring Data does not fill a final collection, and an unsent event would be lost
  private List<PendingEvent> outbox = new ArrayList<>();

  @Indexed(sparse = true)
  private @Nullable Instant unsentSince;

  @Transient private final List<DomainEvent> raised = new ArrayList<>();

  /** To be published when this state is saved, and only then. */
  protected final void raise(DomainEvent event) {
    raised.add(event);
  }

  /**
   * The key of its events in their topic, within which they keep their order; null for the
   * aggregate's own id.
   */
  protected @Nullable String eventKey() {
    return null;
  }

  /** What was raised since loading and is not saved yet. */
  public final List<DomainEvent> raised() {
    return List.copyOf(raised);
  }

  /** Number of saves of this aggregate; 0 for the first. */
  public final long version() {
    return version == null ? 0 : version;
  }

  /** Whether what was raised at this time is not known to have reached its topic. */
  protected final boolean isUnsent(Instant raisedAt) {
    return outbox.stream().anyMatch(event -> event.at().equals(raisedAt));
  }

  final void seal(BiFunction<DomainEvent, Long, PendingEvent> sealing, Instant now) {
    for (var event : raised) {
      outbox.add(sealing.apply(event, ++eventCount));
    }
    if (unsentSince == null && !outbox.isEmpty()) {
      unsentSince = now;
    }
    raised.clear();
  }

  /** Leaves out what is known to have arrived, or the save would write it back. */
  final void forget(Predicate<String> arrived) {
    if (outbox.removeIf(event -> arrived.test(event.id())) && outbox.isEmpty()) {
      unsentSince = null;
    }
  }

  final boolean hasUnsent() {
    return !outbox.isEmpty();
  }
}
