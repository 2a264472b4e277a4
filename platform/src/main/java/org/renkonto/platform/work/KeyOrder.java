package org.renkonto.platform.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does a list of things in parallel on virtual threads, those with the same key one after the other
 * in the order of the list. The first failure ends the round: what runs comes to its end, nothing
 * more is begun.
 */
public final class KeyOrder {

  /**
   * What a round left undone.
   *
   * @param first the first of the list that was not done; some of those after it may have been
   * @param why what ended the round
   */
  public record Left<T>(T first, Throwable why) {}

  private static final ThreadFactory THREADS = Thread.ofVirtual().name("in-order-", 0).factory();

  private final int atOnce;
  private final Duration limit;
  private final Semaphore room;

  /**
   * @param atOnce how many are done at a time, in all rounds together
   * @param limit how long a round may go on beginning what waits in it
   */
  public KeyOrder(int atOnce, Duration limit) {
    this.atOnce = atOnce;
    this.limit = limit;
    this.room = new Semaphore(atOnce);
  }

  /**
   * Does all of it and waits until it is done. Where there is one key only, the caller's own thread
   * does it.
   *
   * @param key what the order is kept for; a thing without one is for itself
   * @return what was left undone, if anything was
   */
  public <T> Optional<Left<T>> doAll(
      List<T> things, Function<T, @Nullable Object> key, Consumer<T> step) {
    var round = new Round<>(things, key, step);
    int threads = Math.min(atOnce, round.waiting.size());
    if (threads <= 1) {
      round.work();
    } else {
      try (var others = Executors.newThreadPerTaskExecutor(THREADS)) {
        for (int i = 0; i < threads; i++) {
          others.execute(round::work);
        }
      }
    }
    return round.left();
  }

  private final class Round<T> {

    private final long begin = System.nanoTime();
    private final List<T> things;
    private final Consumer<T> step;
    private final Queue<List<Integer>> waiting; // by key, the places in the list
    private final boolean[] done;
    private final AtomicReference<@Nullable Throwable> why = new AtomicReference<>();

    Round(List<T> things, Function<T, @Nullable Object> key, Consumer<T> step) {
      this.things = things;
      this.step = step;
      this.done = new boolean[things.size()];
      var byKey = new LinkedHashMap<Object, List<Integer>>();
      for (int i = 0; i < things.size(); i++) {
        var of = key.apply(things.get(i));
        byKey.computeIfAbsent(of == null ? new Object() : of, _ -> new ArrayList<>()).add(i);
      }
      this.waiting = new ConcurrentLinkedQueue<>(byKey.values());
    }

    void work() {
      for (var next = waiting.poll(); next != null; next = waiting.poll()) {
        next.forEach(this::take);
      }
    }

    private void take(int place) {
      room.acquireUninterruptibly();
      try {
        if (goesOn(place)) {
          step.accept(things.get(place));
          done[place] = true;
        }
      } catch (Throwable failure) { // nobody else hears of it on this thread
        why.compareAndSet(null, failure);
      } finally {
        room.release();
      }
    }

    /** The first of all is begun however late it is, so that the next round has less to do. */
    private boolean goesOn(int place) {
      if (place > 0 && System.nanoTime() - begin > limit.toNanos()) {
        why.compareAndSet(null, new TimeoutException("not begun within " + limit));
      }
      return why.get() == null;
    }

    Optional<Left<T>> left() {
      var ended = why.get();
      for (int i = 0; ended != null && i < done.length; i++) {
        if (!done[i]) {
          return Optional.of(new Left<>(things.get(i), ended));
        }
      }
      return Optional.empty();
    }
  }
}
