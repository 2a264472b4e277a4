package org.renkonto.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The processes of a run, noted in a file: a launcher that was killed leaves them running, and the
 * next one ends them.
 */
final class ProcessNotes {

  private static final Duration SAME_START = Duration.ofSeconds(2);
  private static final int PATIENCE_SECONDS = 20;

  private final Path file;

  ProcessNotes(Path file) {
    this.file = file;
  }

  synchronized void add(ProcessHandle process) {
    var line = process.pid() + " " + start(process).toEpochMilli() + "\n";
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends what an earlier run left behind, the newest first, so that the services end before what
   * they need.
   */
  void endLeftovers(Terminal terminal) {
    try {
      var leftovers =
          Files.exists(file) ? Files.readAllLines(file).reversed() : Stream.<String>of().toList();
      for (var line : leftovers) {
        running(line).ifPresent(process -> end(process, terminal));
      }
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessHandle> running(String line) {
    var words = line.split(" ", -1);
    var start = Instant.ofEpochMilli(Long.parseLong(words[1]));
    return ProcessHandle.of(Long.parseLong(words[0]))
        .filter(p -> Duration.between(start(p), start).abs().compareTo(SAME_START) < 0);
  }

  private static void end(ProcessHandle process, Terminal terminal) {
    terminal.line("Process %d of an earlier run is ended.".formatted(process.pid()));
    process.destroy();
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Instant start(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
