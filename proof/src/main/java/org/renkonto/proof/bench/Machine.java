package org.renkonto.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the figures were measured on. */
final class Machine {

  private static final long NEEDED_MEGABYTES = 4_096;
  private static final long NEEDED_IN_BRIEF = 2_048;

  private Machine() {}

  /** Why nothing can be measured here; empty when it can. */
  static Optional<String> unfit(Path directory, boolean brief) {
    try {
      long needed = brief ? NEEDED_IN_BRIEF : NEEDED_MEGABYTES;
      long free = Files.getFileStore(directory).getUsableSpace() / 1_048_576;
      return free < needed
          ? Optional.of(
              "bench: %d MB of disk are needed below %s, %d are free."
                  .formatted(needed, directory, free))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String described() {
    return "%d processors%s, %s of memory, %s, JDK %s, load %s before the run"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            line("/proc/cpuinfo", "model name").map(name -> " (" + name + ")").orElse(""),
            line("/proc/meminfo", "MemTotal").map(Machine::gigabytes).orElse("an unknown amount"),
            System.getProperty("os.name") + " " + System.getProperty("os.version"),
            System.getProperty("java.version"),
            line("/proc/loadavg", "").map(Machine::averages).orElse("unknown"));
  }

  private static String gigabytes(String kilobytes) {
    return Math.round(Long.parseLong(kilobytes.replaceAll("[^0-9]", "")) / 1_048_576.0) + " GiB";
  }

  /** Of 1, 5 and 15 minutes; what follows them counts processes. */
  private static String averages(String load) {
    return load.replaceAll("^((?:\\S+ ){2}\\S+).*", "$1");
  }

  private static Optional<String> line(String file, String beginning) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(beginning))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }
}
