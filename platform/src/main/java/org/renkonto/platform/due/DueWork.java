package org.renkonto.platform.due;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
  static final String DUE = "dueAt";

  private final MongoOperations store;
  private final Class<T> type;
  private final Consumer<T> step;
  private final Clock clock;
  private final Timer taken;
  private final Semaphore slots;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("due-", 0).factory());
  private volatile boolean started;

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
    this.slots = new Semaphore(parallel);
    this.taken =
        Timer.builder("renkonto.due.steps")
            .description("steps taken when documents fell due")
            .tag("document", type.getSimpleName())
            .register(metrics);
  }

  /** A document of this kind was saved that is due at this time: at once, if that is now. */
  void saved(Object entity, Object id, Instant due) {
    if (started && type.isInstance(entity) && !due.isAfter(clock.instant())) {
      workers.execute(() -> takeIfDue(where("_id").is(id)));
    }
  }

  /** Takes the steps of all that are due now. */
  public void sweep() {
    while (takeIfDue(new Criteria())) {
      // until nothing is due
    }
  }

  private boolean takeIfDue(Criteria which) {
    slots.acquireUninterruptibly();
    try {
      var claimed = claim(which);
      if (claimed == null) {
        return false;
      }
      taken.record(() -> take(claimed));
      return true;
    } catch (RuntimeException storeAway) {
      log.warn("due {} cannot be claimed now: {}", type.getSimpleName(), storeAway.toString());
      return false;
    } finally {
      slots.release();
    }
  }

  private @Nullable T claim(Criteria which) {
    var now = clock.instant();
    return store.findAndModify(
        query(which.and(DUE).lte(now)).with(Sort.by(DUE)),
        Update.update(DUE, now.plus(CLAIM)),
        FindAndModifyOptions.options().returnNew(true),
        type);
  }

  private void take(T document) {
    try {
      step.accept(document);
    } catch (OptimisticLockingFailureException changedMeanwhile) {
      log.debug("{} changed while its step was taken", type.getSimpleName());
    } catch (RuntimeException failure) {
      log.error("step of a due {} failed, next try in {}", type.getSimpleName(), CLAIM, failure);
    }
  }

  @Override
  public void start() {
    started = true;
    Thread.ofVirtual().name("due-sweep").start(this::sweepEachSecond);
  }

  private void sweepEachSecond() {
    while (started) {
      try {
        TimeUnit.SECONDS.sleep(1);
        sweep();
      } catch (InterruptedException stopped) {
        return;
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
