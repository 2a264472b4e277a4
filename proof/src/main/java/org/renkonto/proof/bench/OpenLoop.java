package org.renkonto.proof.bench;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
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
   * Calls so often a second and waits for all answers.
   *
   * @return latencies in microseconds
   * @throws IllegalStateException when a call failed
   */
  static Histogram run(int perSecond, Duration time, Runnable call) {
    var latencies = new ConcurrentHistogram(DIGITS);
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
              } catch (RuntimeException failure) {
                failures.add(failure.toString());
              }
              latencies.recordValue((System.nanoTime() - intended) / 1_000);
            });
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.iterator().next());
    }
    return latencies;
  }

  static double millis(Histogram latencies, double percentile) {
    return latencies.getValueAtPercentile(percentile) / 1_000.0;
  }
}
