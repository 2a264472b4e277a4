package org.renkonto.proof.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** Callers who call again as soon as they have their answer: how much goes through at most. */
final class ClosedLoop {

  private ClosedLoop() {}

  /**
   * Several calls in turns, as {@link Ratio#inTurns} has them.
   *
   * @return for each of the calls how many a second there were in each round
   */
  static List<List<Double>> inTurns(Scene scene, int callers, List<Runnable> calls) {
    return Ratio.inTurns(
        scene.pairs(),
        calls.stream()
            .<DoubleSupplier>map(call -> () -> perSecond(callers, scene.side(), call))
            .toList());
  }

  /** Calls a second of all callers together. */
  static double perSecond(int callers, Duration time, Runnable call) {
    long end = System.nanoTime() + time.toNanos();
    long start = System.nanoTime();
    Callable<Long> caller =
        () -> {
          long calls = 0;
          for (; System.nanoTime() < end; calls++) {
            call.run();
          }
          return calls;
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long calls = 0;
      for (var each :
          threads.invokeAll(IntStream.range(0, callers).mapToObj(_ -> caller).toList())) {
        calls += each.get();
      }
      return calls * 1e9 / (System.nanoTime() - start);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
