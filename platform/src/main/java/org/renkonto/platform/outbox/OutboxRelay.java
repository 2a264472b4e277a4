package org.renkonto.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.outbox.Outbox.Held;
import org.renkonto.platform.outbox.Outbox.Place;
import org.renkonto.platform.work.Outage;
import org.renkonto.platform.work.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
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
  private static final Duration YOUNG = Duration.ofSeconds(2);

  private final Outbox outbox;
  private final Set<String> collections;
  private final Clock clock;
  private final Workers workers = new Workers("outbox", 64);
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
    this.outbox = new Outbox(store, kafka, topics, source);
    this.collections = Set.copyOf(topics.keySet());
    this.clock = clock;
    TimeGauge.builder("renkonto.outbox.oldest", this, TimeUnit.SECONDS, OutboxRelay::oldestAge)
        .description("age of the oldest unsent event")
        .register(metrics);
  }

  /** Sends what the aggregate was saved with, soon and on another thread. */
  void nudge(Place place, Held saved) {
    if (collections.contains(place.collection()) && !brokerAway) {
      workers.submit(
          () -> {
            if (!brokerAway) {
              drained(place, here -> outbox.drain(here, saved));
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
    var since = waiting.stream().map(each -> each.values().iterator().next());
    oldest.set(since.min(Comparator.naturalOrder()).orElse(null));
    if (waiting.isEmpty()) {
      brokerAway = false; // the next nudge tells
    }
    waiting.forEach(each -> sendAll(List.copyOf(each.keySet())));
  }

  private Map<Place, Instant> waiting(String collection) {
    return outbox.waiting(collection, clock.instant().minus(YOUNG));
  }

  private void sendAll(List<Place> batch) {
    if (brokerAway) {
      drained(batch.getFirst()); // one aggregate tells whether the broker is back
    }
    if (brokerAway || !workers.running()) {
      return;
    }
    var complete = new AtomicBoolean(true);
    workers.doAll(batch.stream().map(place -> () -> complete.compareAndSet(true, drained(place))));
    if (complete.get() && batch.size() == Outbox.BATCH) {
      sendAll(List.copyOf(waiting(batch.getFirst().collection()).keySet()));
    }
  }

  private boolean drained(Place place) {
    return drained(place, outbox::drain);
  }

  private boolean drained(Place place, Consumer<Place> first) {
    if (draining.put(place, true) != null) {
      return true; // the drain under way looks once more
    }
    try {
      draining.put(place, false);
      first.accept(place);
      while (!draining.remove(place, false)) {
        draining.put(place, false); // somebody came meanwhile and may have saved more
        outbox.drain(place);
      }
      if (brokerAway) {
        brokerAway = false;
        log.info("events go out again");
      }
      return true;
    } catch (RuntimeException failure) {
      draining.remove(place);
      failed(place, failure);
      return false;
    }
  }

  private void failed(Place place, RuntimeException failure) {
    var cause = NestedExceptionUtils.getMostSpecificCause(failure);
    var passes = cause instanceof KafkaException || Outage.caused(failure);
    if (!passes || cause instanceof RecordTooLargeException) {
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
