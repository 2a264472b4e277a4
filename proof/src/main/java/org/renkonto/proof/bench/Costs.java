package org.renkonto.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.renkonto.standalone.RunningSystem;

/** What a process has used, by its own accounting. */
final class Costs {

  private Costs() {}

  /** Processor time in microseconds since it began. */
  static long cpuMicros(RunningSystem system, String process) {
    return system.process(process).info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
        / 1_000;
  }

  /** Megabytes of memory it holds now (Linux; 0 elsewhere). */
  static long residentMegabytes(RunningSystem system, String process) {
    var rollup = Path.of("/proc/%d/smaps_rollup".formatted(system.process(process).pid()));
    try {
      return !Files.exists(rollup)
          ? 0
          : Files.readAllLines(rollup).stream()
              .filter(line -> line.startsWith("Rss:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_024)
              .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
