package org.renkonto.standalone;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes what a process says to its file, whole, and its warnings and errors to the terminal, one
 * short line each.
 */
final class ProcessLog {

  private static final Pattern TROUBLE =
      Pattern.compile(
          "^\\S+\\s+(WARN|ERROR)\\s+\\d+ --- (?:\\[[^]]*] )*(\\S+)\\s+: (?:\\[[^]]*] )?(.*)$");

  /**
   * Said at every start of a system this small, and of no use to the person at the terminal; the
   * file has it.
   */
  private static final List<String> EXPECTED =
      List.of(
          "SpringDoc ",
          "Not updating last stable offset",
          "adding secondary index",
          "Performing controller activation",
          "This Gauge has been already registered",
          "Attempting to close NetworkClient",
          "The web application [ROOT] appears to have started a thread");

  private static final Duration QUIET = Duration.ofSeconds(30);

  private final String name;
  private final Path file;
  private final Terminal terminal;
  private final Map<String, Long> shown = new HashMap<>();

  /** Keeps the log of the run before as {@code .log.1}. */
  ProcessLog(String name, Path directory, Terminal terminal) throws IOException {
    this.name = name;
    this.file = directory.resolve(name + ".log");
    this.terminal = terminal;
    if (Files.exists(file)) {
      Files.move(file, directory.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  Path file() {
    return file;
  }

  /** Reads until the process ends. */
  void copy(InputStream output) {
    try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
        var writer = open()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        writer.write(line);
        writer.newLine();
        if (!lines.ready()) {
          writer.flush();
        }
        show(line);
      }
    } catch (IOException e) {
      terminal.line("[%s] log cannot be written: %s".formatted(name, e));
    }
  }

  /** One line of a warning or an error; of each place in the code at most one in half a minute. */
  private void show(String line) {
    var trouble = TROUBLE.matcher(line);
    if (!trouble.matches() || EXPECTED.stream().anyMatch(line::contains)) {
      return;
    }
    long now = System.nanoTime();
    var before = shown.put(trouble.group(1) + trouble.group(2), now);
    if (before == null || now - before > QUIET.toNanos()) {
      var said = "  [%s] %s %s".formatted(name, trouble.group(1), trouble.group(3).strip());
      terminal.line(Terminal.shortened(said));
    }
  }

  private BufferedWriter open() throws IOException {
    return Files.newBufferedWriter(
        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
