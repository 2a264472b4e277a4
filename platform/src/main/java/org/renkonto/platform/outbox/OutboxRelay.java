package org.renkonto.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.outbox.Outbox.Held;
import org.renkonto.platform.outbox.Outbox.Place;
import org.renkonto.platform.work.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Brings unsent events to their topics: at once after the save, and by a sweep each second for what
 * a crash or a broker that was away has left. At least once; in order per aggregate (a repeat keeps
 * its {@code ce_id}). Several instances may run: a sweep leaves young events to the instance that
 * wrote them.
 */
public final class OutboxRelay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final Duration END = Duration.ofSeconds(4);
  private static final Duration YOUNG = Duration.ofSeconds(2);

  private final Outbox outbox;
  private final Set<String> collections;
  private final Clock clock;
  private final Workers workers = new Workers("outbox", 64, END);
  private final Map<Place, Boolean> draining = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();
  private volatile boolean brokerAway;

  /**
   * @param topics the topic of each collection that holds aggregates
   * @param source the service's name, as {@code ce_source}
   */
  public OutboxRelay(
      MongoOperations store,
      KafkaOperations<byte[], byte[]> kafka,
      Map<String, String> topics,
      String source,
      Clock clock,
      MeterRegistry metrics) {
    this.outbox = new Outbox(store, new Sender(kafka, topics, source));
    this.collections = Set.copyOf(topics.keySet());
    this.clock = clock;
    TimeGauge.builder("renkonto.outbox.oldest", this, TimeUnit.SECONDS, OutboxRelay::oldestAge)
        .description("age of the oldest unsent event")
        .register(metrics);
  }

  /** Sends what the aggregate was saved with, soon and on another thread. */
  void nudge(Held saved) {
    if (collections.contains(saved.place().collection()) && !brokerAway) {
      workers.submit(
          () -> {
            if (!brokerAway) {
              drained(List.of(saved));
            }
          });
    }
  }

  /** Whether an event was seen to arrive at its topic, lately and by this instance. */
  boolean hasArrived(String eventId) {
    return outbox.hasArrived(eventId);
  }

  private void sweep() {
    var waiting = collections.stream().map(this::waiting).filter(each -> !each.isEmpty()).toList();
    oldest.set(
        waiting.stream()
            .map(each -> each.getFirst().since())
            .min(Comparator.naturalOrder())
            .orElse(null));
    if (waiting.isEmpty()) {
      brokerAway = false; // the next nudge tells
    }
    waiting.forEach(this::sendAll);
  }

  private List<Held> waiting(String collection) {
    return outbox.waiting(collection, clock.instant().minus(YOUNG));
  }

  private void sendAll(List<Held> first) {
    for (var batch = first; !batch.isEmpty() && workers.running(); ) {
      if (brokerAway) {
        drained(batch.subList(0, 1)); // one aggregate tells whether the broker is back
      }
      if (brokerAway || !drained(batch) || batch.size() < Outbox.BATCH) {
        return;
      }
      batch = waiting(batch.getFirst().place().collection());
    }
  }

  /** What another thread is draining it looks at once more, for this one. */
  private boolean drained(List<Held> batch) {
    var claimed = batch.stream().filter(each -> draining.put(each.place(), true) == null).toList();
    return claimed.isEmpty() || drain(claimed.stream().map(Held::place).toList(), () -> claimed);
  }

  private boolean drain(List<Place> claimed, Supplier<List<Held>> held) {
    claimed.forEach(place -> draining.put(place, false));
    var failures = failures(claimed, held);
    if (failures.size() < claimed.size() && brokerAway) {
      brokerAway = false;
      log.info("events go out again");
    }
    failures.keySet().forEach(draining::remove);
    tell(failures);
    // somebody came meanwhile and may have saved more
    var more =
        claimed.stream()
            .filter(place -> !failures.containsKey(place) && !draining.remove(place, false))
            .toList();
    return (more.isEmpty() || drain(more, () -> outbox.held(more))) && failures.isEmpty();
  }

  private Map<Place, RuntimeException> failures(List<Place> claimed, Supplier<List<Held>> held) {
    try {
      return outbox.drain(held.get());
    } catch (RuntimeException ofAll) {
      return claimed.stream().collect(Collectors.toMap(place -> place, _ -> ofAll));
    }
  }

  /** Each cause once, an outage last: what one event is to blame for says nothing of the broker. */
  private void tell(Map<Place, RuntimeException> failures) {
    var once = new IdentityHashMap<RuntimeException, Place>();
    failures.forEach((place, failure) -> once.putIfAbsent(failure, place));
    once.keySet().stream()
        .sorted(Comparator.comparing(Sender::isOutage))
        .forEach(failure -> failed(Objects.requireNonNull(once.get(failure)), failure));
  }

  private void failed(Place place, RuntimeException failure) {
    if (!Sender.isOutage(failure)) {
      brokerAway = false;
      log.error("an event of {} cannot be sent and holds up what follows", place, failure);
    } else if (!brokerAway) {
      brokerAway = true;
      log.warn("events wait, the sweep will send them: {}", failure.toString());
    }
  }

  private double oldestAge() {
    var since = oldest.get();
    return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
  }

  @Override
  public void start() {
    workers.start(this::sweep);
  }

  @Override
  public void stop() {
    workers.stop();
  }

  @Override
  public boolean isRunning() {
    return workers.running();
  }

  /** Starts before and stops after everything that saves: listeners, due work, the web server. */
  @Override
  public int getPhase() {
    return 0;
  }
}
