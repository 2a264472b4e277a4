package org.renkonto.platform.due;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.work.Stopping;
import org.renkonto.platform.work.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Takes the next step of documents that fall due: those whose field {@code dueAt} has passed. One
 * instance claims a document by moving {@code dueAt} on in the same atomic operation that finds it;
 * if it dies, the claim lapses and another instance takes the step. The step must check the
 * document's own state and save it by its version, so that a lapsed claim does no harm.
 *
 * @param <T> a document with a field {@code dueAt} (Instant, sparse index, absent when it waits for
 *     nothing)
 */
public final class DueWork<T> implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DueWork.class);
  private static final Duration CLAIM = Duration.ofSeconds(60);
  private static final Duration END = Duration.ofSeconds(8);
  static final String DUE = "dueAt";

  private final MongoOperations store;
  private final Class<T> type;
  private final Consumer<T> step;
  private final Clock clock;
  private final Timer taken;
  private final Counter failed;
  private final Lateness lateness;
  private final int parallel;
  private final Workers workers;

  /**
   * @param step taken with the claimed document; a failure leaves the claim to lapse
   * @param parallel how many steps one instance takes at once
   */
  public DueWork(
      MongoOperations store,
      Class<T> type,
      Consumer<T> step,
      Clock clock,
      MeterRegistry metrics,
      int parallel) {
    this.store = store;
    this.type = type;
    this.step = step;
    this.clock = clock;
    this.parallel = parallel;
    this.workers = new Workers("due", parallel, END);
    this.taken =
        Timer.builder("renkonto.due.steps")
            .description("steps taken when documents fell due")
            .tag("document", type.getSimpleName())
            .register(metrics);
    this.failed =
        Counter.builder("renkonto.due.failed")
            .description("steps that failed and are taken again when the claim has lapsed")
            .tag("document", type.getSimpleName())
            .register(metrics);
    this.lateness = new Lateness(clock, metrics, type.getSimpleName());
  }

  /** A document of this kind was saved that is due at this time: at once, if that is now. */
  void saved(Object entity, Object id, Instant due) {
    if (type.isInstance(entity) && !due.isAfter(clock.instant())) {
      workers.submit(() -> takeIfDue(where("_id").is(id)));
    }
  }

  /** As many at once as may be; whoever has taken one looks for the next. */
  public void sweep() {
    var oldest = oldestDue();
    lateness.looked(oldest);
    if (oldest != null) {
      IntStream.range(0, parallel).forEach(_ -> workers.submitIfIdle(this::takeWhatIsDue));
    }
  }

  private @Nullable Instant oldestDue() {
    var due = query(where(DUE).lte(clock.instant())).with(Sort.by(DUE)).limit(1);
    due.fields().include(DUE);
    var found = store.find(due, Document.class, store.getCollectionName(type));
    return found.isEmpty() ? null : found.getFirst().getDate(DUE).toInstant();
  }

  private void takeWhatIsDue() {
    while (workers.running() && takeIfDue(new Criteria())) {
      // until nothing is due
    }
  }

  private boolean takeIfDue(Criteria which) {
    try {
      var until = clock.instant().plus(CLAIM);
      var claimed = claim(which, until);
      if (claimed != null) {
        taken.record(() -> take(claimed, until));
      }
      return claimed != null;
    } catch (RuntimeException storeAway) {
      log.warn("due {} cannot be claimed now: {}", type.getSimpleName(), storeAway.toString());
      return false;
    }
  }

  private @Nullable T claim(Criteria which, Instant until) {
    return store.findAndModify(
        query(which.and(DUE).lte(clock.instant())).with(Sort.by(DUE)),
        Update.update(DUE, until),
        FindAndModifyOptions.options().returnNew(true),
        type);
  }

  private void take(T document, Instant until) {
    try {
      step.accept(document);
    } catch (OptimisticLockingFailureException changedMeanwhile) {
      giveBack(document, until);
    } catch (RuntimeException failure) {
      failed.increment();
      log.error("step of a due {} failed, next try in {}", type.getSimpleName(), CLAIM, failure);
    }
  }

  /** Due again at once, unless whoever changed it has set another time. */
  private void giveBack(T document, Instant until) {
    var entity = store.getConverter().getMappingContext().getRequiredPersistentEntity(type);
    var id = entity.getIdentifierAccessor(document).getRequiredIdentifier();
    var claimed = where("_id").is(id).and(DUE).is(until);
    store.updateFirst(query(claimed), Update.update(DUE, clock.instant()), type);
  }

  @Override
  public void start() {
    workers.start(this::sweep);
  }

  @Override
  public void stop() {
    workers.stop();
  }

  /** Takes no further step at once, and says when those that were begun have ended. */
  @Override
  public void stop(Runnable done) {
    workers.stop(done);
  }

  @Override
  public int getPhase() {
    return Stopping.PHASE;
  }

  @Override
  public boolean isRunning() {
    return workers.running();
  }
}
