package org.renkonto.standalone;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One process of the system as it is to be started.
 *
 * @param name unique; names its log
 * @param jar the extracted jar, its class path in its manifest
 * @param mainClass the class to run in it
 * @param heapMegabytes most heap it may have
 * @param environment settings on top of the launcher's own environment
 * @param needsInfra whether it is started only when broker and store are there
 * @param address where it is called
 * @param ready answers 200 when the process takes work
 */
record Program(
    String name,
    Path jar,
    String mainClass,
    int heapMegabytes,
    Map<String, String> environment,
    boolean needsInfra,
    URI address,
    URI ready) {

  /** The variable with the port of the metrics, where they have one of their own. */
  static final String METRICS_PORT = "MANAGEMENT_PORT";

  /**
   * Small and quickly there: one collector thread, no long compilation, no second code cache. The
   * young generation is small enough that what lives (some 65 MB) and one young generation more fit
   * beside it: else every collection is a full one, of 300 ms. What the C library keeps of the
   * memory that is freed is given back every few seconds.
   */
  private static final List<String> SMALL_AND_QUICK =
      List.of(
          "-XX:+UseSerialGC",
          "-Xmn32m",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TrimNativeHeapInterval=5000",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xss512k",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  /** Where it tells its metrics. */
  URI metrics() {
    var port = environment.get(METRICS_PORT);
    var at = port == null ? address : URI.create("http://localhost:" + port);
    return at.resolve("/actuator/prometheus");
  }

  /** The cache of loaded and linked classes that quickens its start; made by {@link QuickStart}. */
  Path aotCache() {
    return jar.resolveSibling("app.aot");
  }

  /** The command line, with the cache where there is one. */
  List<String> command() {
    return Files.exists(aotCache()) ? commandWith("-XX:AOTCache=" + aotCache()) : commandWith();
  }

  /**
   * The command line with more options for the JVM. The shell in front lets the process ignore
   * Ctrl-C, which a terminal sends to all of them at once: the launcher stops them, in order.
   */
  List<String> commandWith(String... more) {
    var command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", name));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(SMALL_AND_QUICK);
    command.addAll(List.of(more));
    command.addAll(List.of("-cp", jar.toString(), mainClass));
    return command;
  }
}
