package org.renkonto.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
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
  private static final int BATCH = 200;

  private final MongoOperations store;
  private final KafkaOperations<byte[], byte[]> kafka;
  private final Map<String, String> topics;
  private final String source;
  private final Clock clock;
  private final Map<Object, Boolean> running = new ConcurrentHashMap<>();
  private final Semaphore slots = new Semaphore(64);
  private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("outbox-", 0).factory());
  private volatile boolean brokerAway;
  private volatile boolean started;

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
    this.store = store;
    this.kafka = kafka;
    this.topics = Map.copyOf(topics);
    this.source = source;
    this.clock = clock;
    TimeGauge.builder("renkonto.outbox.oldest", this, TimeUnit.SECONDS, OutboxRelay::oldestAge)
        .description("age of the oldest unsent event")
        .register(metrics);
  }

  /** Sends what the aggregate holds, soon and on another thread. */
  void nudge(String collection, Object id) {
    if (started && !brokerAway && topics.containsKey(collection)) {
      workers.execute(() -> drainQuietly(collection, id));
    }
  }

  /** Sends everything that is older than a moment; called each second. */
  public void sweep() {
    Instant first = null;
    for (var collection : topics.keySet()) {
      List<Document> waiting;
      do {
        waiting = waiting(collection);
        if (!waiting.isEmpty()) {
          var since = waiting.getFirst().get("unsentSince", java.util.Date.class).toInstant();
          first = first == null || since.isBefore(first) ? since : first;
        }
        drainAll(collection, waiting);
      } while (waiting.size() == BATCH && !brokerAway && started);
    }
    oldest.set(first);
  }

  private List<Document> waiting(String collection) {
    var unsent =
        query(where("unsentSince").lte(clock.instant().minus(YOUNG)))
            .with(Sort.by("unsentSince"))
            .limit(BATCH);
    unsent.fields().include("unsentSince");
    return store.find(unsent, Document.class, collection);
  }

  private void drainAll(String collection, List<Document> waiting) {
    if (waiting.isEmpty()) {
      return;
    }
    if (brokerAway) { // one aggregate tells whether the broker is back
      drainQuietly(collection, idOf(waiting.getFirst()));
    }
    if (!brokerAway) {
      CompletableFuture.allOf(
              waiting.stream()
                  .map(OutboxRelay::idOf)
                  .map(
                      id -> CompletableFuture.runAsync(() -> drainQuietly(collection, id), workers))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  private void drainQuietly(String collection, Object id) {
    if (running.put(id, true) != null) {
      return; // the drain under way looks once more
    }
    slots.acquireUninterruptibly();
    try {
      do {
        running.put(id, false);
        drain(collection, id);
      } while (!running.remove(id, false));
      if (brokerAway) {
        brokerAway = false;
        log.info("events go out again");
      }
    } catch (RuntimeException failure) {
      running.remove(id);
      if (!brokerAway) {
        brokerAway = true;
        log.warn("events wait, the sweep will send them: {}", failure.toString());
      }
    } finally {
      slots.release();
    }
  }

  private void drain(String collection, Object id) {
    var topic = Objects.requireNonNull(topics.get(collection));
    for (var events = unsent(collection, id); !events.isEmpty(); events = unsent(collection, id)) {
      var key = id.toString().getBytes(UTF_8);
      var sendings = events.stream().map(event -> kafka.send(record(topic, key, event))).toList();
      CompletableFuture.allOf(sendings.toArray(CompletableFuture[]::new)).join();
      if (forget(collection, id, events)) {
        return;
      }
    }
  }

  private static Object idOf(Document document) {
    return Objects.requireNonNull(document.get("_id"));
  }

  private List<Document> unsent(String collection, Object id) {
    var query = query(where("_id").is(id));
    query.fields().include("outbox");
    var document = store.findOne(query, Document.class, collection);
    return document == null ? List.of() : document.getList("outbox", Document.class, List.of());
  }

  /** True when nothing is left; false when more was raised meanwhile. */
  private boolean forget(String collection, Object id, List<Document> sent) {
    var ids = sent.stream().map(event -> event.getString("_id")).toList();
    var unchanged =
        where("_id").is(id).and("outbox").size(sent.size()).and("outbox._id").is(ids.getLast());
    var emptied = new Update().set("outbox", List.of()).unset("unsentSince");
    if (store.updateFirst(query(unchanged), emptied, collection).getMatchedCount() == 1) {
      return true;
    }
    var sentOnes = new Document("_id", new Document("$in", ids));
    store.updateFirst(
        query(where("_id").is(id)), new Update().pull("outbox", sentOnes), collection);
    store.updateFirst(
        query(where("_id").is(id).and("outbox").size(0)),
        new Update().unset("unsentSince"),
        collection);
    return false;
  }

  private ProducerRecord<byte[], byte[]> record(String topic, byte[] key, Document event) {
    var out =
        new ProducerRecord<byte[], byte[]>(topic, key, event.getString("json").getBytes(UTF_8));
    header(out, "ce_specversion", "1.0");
    header(out, "ce_id", event.getString("_id"));
    header(out, "ce_type", event.getString("type"));
    header(out, "ce_source", source);
    header(out, "ce_subject", new String(key, UTF_8));
    header(out, "ce_time", event.getDate("at").toInstant().toString());
    header(out, "ce_sequence", String.valueOf(event.getLong("sequence")));
    header(out, "ce_causationid", event.getString("causationId"));
    header(out, "traceparent", event.getString("traceParent"));
    header(out, "content-type", "application/json");
    return out;
  }

  private static void header(ProducerRecord<?, ?> record, String name, @Nullable String value) {
    if (value != null) {
      record.headers().add(name, value.getBytes(UTF_8));
    }
  }

  private double oldestAge() {
    var since = oldest.get();
    return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
  }

  @Override
  public void start() {
    started = true;
    Thread.ofVirtual().name("outbox-sweep").start(this::sweepEachSecond);
  }

  private void sweepEachSecond() {
    while (started) {
      try {
        TimeUnit.SECONDS.sleep(1);
        sweep();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException storeAway) {
        log.warn("sweep of unsent events failed, next in a second: {}", storeAway.toString());
      }
    }
  }

  @Override
  public void stop() {
    started = false;
    workers.close();
  }

  @Override
  public boolean isRunning() {
    return started;
  }
}
