package org.renkonto.platform.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Virtual threads for what a service does by itself: at once when something calls for it, and in a
 * round each second for what was missed. May be started again after a stop.
 */
public final class Workers {

  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final int QUEUED_AT_MOST = 1_000;

  private record Shift(
      ExecutorService threads, Semaphore slots, CountDownLatch over, AtomicInteger queued) {

    boolean isFull() {
      return queued.get() >= QUEUED_AT_MOST;
    }

    void whenThereIsRoom(Runnable work) {
      queued.incrementAndGet();
      slots.acquireUninterruptibly();
      queued.decrementAndGet();
      releasing(work);
    }

    void releasing(Runnable work) {
      try {
        work.run();
      } finally {
        slots.release();
      }
    }
  }

  private final String name;
  private final int atOnce;
  private final Duration end;
  private volatile @Nullable Shift shift;

  /**
   * @param atOnce how many pieces of work are done at a time; the round does not count
   * @param end how long a stop waits for what is being done, before it cuts it short
   */
  public Workers(String name, int atOnce, Duration end) {
    this.name = name;
    this.atOnce = atOnce;
    this.end = end;
  }

  /** Begins; the first round comes after a second, one that fails is followed by the next. */
  public void start(Runnable round) {
    var threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
    var begun =
        new Shift(threads, new Semaphore(atOnce), new CountDownLatch(1), new AtomicInteger());
    threads.execute(() -> rounds(begun.over(), round));
    shift = begun;
  }

  private void rounds(CountDownLatch over, Runnable round) {
    try {
      while (!over.await(1, TimeUnit.SECONDS)) {
        round(round);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void round(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException failure) {
      if (!running()) {
        return; // cut short by the stop
      }
      log.warn("round of {} failed, next in a second: {}", name, failure.toString());
    }
  }

  public boolean running() {
    return shift != null;
  }

  /**
   * Works on another thread as soon as there is room; does nothing while stopped, nor when much
   * more is queued than can be done soon: the round does what is left over.
   */
  public void submit(Runnable work) {
    execute(now -> now.isFull() ? () -> {} : () -> now.whenThereIsRoom(work));
  }

  /** Works on another thread if there is room now. */
  public void submitIfIdle(Runnable work) {
    execute(now -> now.slots().tryAcquire() ? () -> now.releasing(work) : () -> {});
  }

  private void execute(Function<Shift, Runnable> work) {
    var now = shift;
    try {
      if (now != null) {
        now.threads().execute(work.apply(now));
      }
    } catch (RejectedExecutionException stopping) {
      log.debug("{} is stopping", name);
    }
  }

  /** Takes nothing more and waits a while for what is being done. */
  public void stop() {
    var ending = endShift();
    if (ending != null) {
      await(ending);
    }
  }

  /** Takes nothing more, and says when what was being done has ended or was cut short. */
  public void stop(Runnable done) {
    var ending = endShift();
    Thread.startVirtualThread(
        () -> {
          if (ending != null) {
            await(ending);
          }
          done.run();
        });
  }

  private @Nullable Shift endShift() {
    var ending = shift;
    shift = null;
    if (ending != null) {
      ending.over().countDown();
      ending.threads().shutdown();
    }
    return ending;
  }

  private void await(Shift ending) {
    try {
      if (!ending.threads().awaitTermination(end.toMillis(), TimeUnit.MILLISECONDS)) {
        ending.threads().shutdownNow();
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
