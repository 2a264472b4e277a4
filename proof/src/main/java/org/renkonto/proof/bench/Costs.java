package org.renkonto.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.renkonto.standalone.RunningSystem;

/** What a process has used, by its own accounting. */
final class Costs {

  private static final String GENERATOR = "generator";
  private static final long REST_MICROS = 150_000;
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private Costs() {}

  /** Processor time in microseconds of every process since it began, this one among them. */
  static Map<String, Long> cpuMicros(RunningSystem system) {
    var used = new LinkedHashMap<String, Long>();
    system.names().forEach(name -> used.put(name, cpuMicros(system, name)));
    used.put(GENERATOR, micros(ProcessHandle.current()));
    return used;
  }

  /** Waits, not for ever, until a second costs next to nothing: what earlier calls left is done. */
  static void awaitRest(RunningSystem system) {
    long end = System.nanoTime() + LONGEST_REST.toNanos();
    for (long before = 0, now; System.nanoTime() < end; before = now) {
      now = cpuMicros(system).values().stream().mapToLong(Long::longValue).sum();
      if (now - before < REST_MICROS) {
        return;
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  /** Processor time in microseconds since it began. */
  static long cpuMicros(RunningSystem system, String process) {
    return micros(system.process(process));
  }

  private static long micros(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1_000;
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
