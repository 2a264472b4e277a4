package org.renkonto.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes, once per jar, the AOT cache of the JDK (JEP 483, 514): the program is run until its
 * context stands, and what it loaded and linked is kept beside the jar. A start from it takes about
 * two fifths less work. Needs infra to be ready and the services not yet started, since one
 * preparation takes half a gigabyte.
 */
final class QuickStart {

  private static final String CONFIGURATION = "app.aotconf";

  private final Path logs;
  private final ProcessNotes notes;
  private final Terminal terminal;

  QuickStart(Path logs, ProcessNotes notes, Terminal terminal) {
    this.logs = logs;
    this.notes = notes;
    this.terminal = terminal;
  }

  /**
   * Prepares those that have no cache, two at a time; one that cannot be prepared starts as before.
   */
  void prepare(List<Program> programs) {
    var missing =
        programs.stream().filter(p -> !Files.exists(p.aotCache())).filter(oncePerJar()).toList();
    if (missing.isEmpty()) {
      return;
    }
    var names = missing.stream().map(Program::name).collect(Collectors.joining(", "));
    terminal.line("  preparing quicker starts, once per build: " + names);
    try (var two = Executors.newFixedThreadPool(2)) {
      missing.forEach(program -> two.execute(() -> prepare(program)));
    }
  }

  private void prepare(Program program) {
    var log = logs.resolve(program.name() + ".prepare.log");
    var configuration = program.jar().resolveSibling(CONFIGURATION);
    var unfinished = program.jar().resolveSibling("app.aot.new");
    try {
      run(
          program,
          log,
          "-XX:AOTMode=record",
          "-XX:AOTConfiguration=" + configuration,
          "-Dspring.context.exit=onRefresh");
      run(
          program,
          log,
          "-XX:AOTMode=create",
          "-XX:AOTConfiguration=" + configuration,
          "-XX:AOTCache=" + unfinished);
      Files.move(unfinished, program.aotCache());
      Files.deleteIfExists(configuration);
    } catch (IOException e) {
      terminal.line("  %s is not prepared: %s".formatted(program.name(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Program program, Path log, String... options)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(program.commandWith(options))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(program.environment());
    var process = builder.start();
    notes.add(process.toHandle());
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException("ended with code %d, see %s".formatted(code, log));
    }
  }

  private static Predicate<Program> oncePerJar() {
    var seen = ConcurrentHashMap.<Path>newKeySet();
    return program -> seen.add(program.jar());
  }
}
