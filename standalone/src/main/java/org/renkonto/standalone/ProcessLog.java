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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes what a process says to its file, whole, and its warnings and errors to the terminal, one
 * short line each.
 */
final class ProcessLog {

  private static final Pattern TROUBLE =
      Pattern.compile("^\\S+\\s+(WARN|ERROR)\\s+\\d+ --- (?:\\[[^]]*] )*\\S+\\s+: (.*)$");

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

  private final String name;
  private final Path file;
  private final Terminal terminal;
  private String last = "";

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
        shortened(line).ifPresent(this::show);
      }
    } catch (IOException e) {
      terminal.line("[%s] log cannot be written: %s".formatted(name, e));
    }
  }

  /** A warning or an error in one line; nothing for all else. */
  static Optional<String> shortened(String line) {
    var trouble = TROUBLE.matcher(line);
    return trouble.matches() && EXPECTED.stream().noneMatch(line::contains)
        ? Optional.of(trouble.group(1) + " " + trouble.group(2).strip())
        : Optional.empty();
  }

  private void show(String trouble) {
    if (!trouble.equals(last)) {
      last = trouble;
      terminal.line(Terminal.shortened("  [%s] %s".formatted(name, trouble)));
    }
  }

  private BufferedWriter open() throws IOException {
    return Files.newBufferedWriter(
        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
