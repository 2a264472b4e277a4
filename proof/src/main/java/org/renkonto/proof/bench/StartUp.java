package org.renkonto.proof.bench;

import java.util.List;
import org.renkonto.standalone.Launcher;
import org.renkonto.standalone.Options;
import org.renkonto.standalone.RunningSystem;

/**
 * G5: from the launcher's first step until all processes take work, with AOT caches and without.
 */
final class StartUp {

  private StartUp() {}

  /** One start only, with unpacking and the demo office laid out; the caller closes what runs. */
  static RunningSystem once(Options options, Results results) {
    long start = System.nanoTime();
    var system = Launcher.start(options.withFreshData());
    results.add(
        List.of(
            new Row(
                "G5 very first start, everything unpacked and laid out",
                "%.1f s (with and without AOT caches: the whole run)".formatted(seconds(start)))));
    return system;
  }

  /**
   * Starts it four times: to unpack, without caches, to make them, and with them; the caller closes
   * what runs.
   */
  static RunningSystem measure(Options options, Results results) {
    Launcher.start(options.withFreshData()).close();
    long start = System.nanoTime();
    var without = Launcher.start(options);
    double plain = seconds(start);
    double plainCpu = cpuSeconds(without);
    without.close();
    Launcher.start(options.withQuickStart()).close();
    start = System.nanoTime();
    var system = Launcher.start(options);
    double quick = seconds(start);
    double ratio = cpuSeconds(system) / plainCpu;
    results.add(
        List.of(
            Row.of(
                "G5 CPU to ready, AOT cache on / off",
                "%.2f (%.1f s -> %.1f s until ready)".formatted(ratio, plain, quick),
                "<= 0.45",
                ratio <= 0.45,
                "beans are wired, connections made and logs read at each start; a cache holds classes only"),
            Row.of(
                "G5 whole system ready",
                "%.1f s".formatted(quick),
                "<= 15 s",
                quick <= 15,
                "six JVMs start on %d processors"
                    .formatted(Runtime.getRuntime().availableProcessors()))));
    return system;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static double cpuSeconds(RunningSystem system) {
    return system.names().stream().mapToLong(name -> Costs.cpuMicros(system, name)).sum() / 1e6;
  }
}
