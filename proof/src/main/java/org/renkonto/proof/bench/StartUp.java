package org.renkonto.proof.bench;

import java.util.List;
import java.util.Locale;
import org.renkonto.standalone.Launcher;
import org.renkonto.standalone.Options;
import org.renkonto.standalone.RunningSystem;

/**
 * G5: from the launcher's first step until all processes take work, with AOT caches and without.
 */
final class StartUp {

  private StartUp() {}

  /**
   * A system that runs, and what its starts took.
   *
   * @param machine what it runs on, described before it ran
   */
  record Started(RunningSystem system, List<Row> rows, String machine) {}

  /** One start only, with unpacking and the demo office laid out. */
  static Started once(Options options) {
    var machine = Machine.described();
    long start = System.nanoTime();
    var system = Launcher.start(options.withFreshData());
    var first =
        new Row(
            "G5 very first start, everything unpacked and laid out",
            String.format(Locale.ROOT, "%.1f s", seconds(start)),
            "",
            "",
            "",
            "with and without AOT caches: the whole run");
    return new Started(system, List.of(first), machine);
  }

  /** Starts it four times: to unpack, without caches, to make them, and with them. */
  static Started measure(Options options) {
    var machine = Machine.described();
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
    return new Started(
        system,
        List.of(
            Row.of(
                "G5 CPU to ready, AOT cache on / off",
                "%.2f (%.1f s -> %.1f s until ready)".formatted(ratio, plain, quick),
                "<= 0.45",
                ratio <= 0.45,
                "broker, demo office check and bean wiring are not in the cache"),
            Row.of(
                "G5 whole system ready",
                String.format(Locale.ROOT, "%.1f s", quick),
                "<= 15 s",
                quick <= 15,
                "six JVMs start on %d processors"
                    .formatted(Runtime.getRuntime().availableProcessors()))),
        machine);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static double cpuSeconds(RunningSystem system) {
    return system.names().stream().mapToLong(name -> Costs.cpuMicros(system, name)).sum() / 1e6;
  }
}
