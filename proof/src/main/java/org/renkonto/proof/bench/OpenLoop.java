package org.renkonto.proof.bench;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Load at a fixed rate, whatever the answers take: each latency counts from the time the call was
 * to be sent, so that a pause is felt by all calls it delays.
 */
final class OpenLoop {

  private static final int DIGITS = 3;

  private OpenLoop() {}

  /**
   * What became of the calls.
   *
   * @param taken latencies in microseconds of those that were done
   * @param refused how many the service refused since it had too much to do
   */
  record Load(Histogram taken, long refused) {

    long calls() {
      return taken.getTotalCount() + refused;
    }
  }

  /**
   * Calls so often a second and waits for all answers.
   *
   * @return latencies in microseconds
   * @throws IllegalStateException when a call failed or was refused
   */
  static Histogram run(int perSecond, Duration time, Runnable call) {
    var load = offer(perSecond, time, call);
    if (load.refused() > 0) {
      throw new IllegalStateException(
          "%d of %d calls were refused (503 overloaded)".formatted(load.refused(), load.calls()));
    }
    return load.taken();
  }

  /**
   * The same at a rate that may be more than the service takes on.
   *
   * @throws IllegalStateException when a call failed in another way than {@link Caller.Overloaded}
   */
  static Load offer(int perSecond, Duration time, Runnable call) {
    var latencies = new ConcurrentHistogram(DIGITS);
    var refused = new LongAdder();
    var failures = ConcurrentHashMap.<String>newKeySet();
    long calls = perSecond * time.toSeconds();
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < calls; i++) {
        long intended = start + i * 1_000_000_000L / perSecond;
        for (long wait; (wait = intended - System.nanoTime()) > 0; ) {
          LockSupport.parkNanos(wait);
        }
        threads.execute(
            () -> {
              try {
                call.run();
                latencies.recordValue((System.nanoTime() - intended) / 1_000);
              } catch (Caller.Overloaded tooMuch) {
                refused.increment();
              } catch (RuntimeException failure) {
                failures.add(failure.toString());
              }
            });
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.iterator().next());
    }
    return new Load(latencies, refused.sum());
  }

  static double millis(Histogram latencies, double percentile) {
    return latencies.getValueAtPercentile(percentile) / 1_000.0;
  }
}
