package org.renkonto.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes, once per jar, the AOT cache of the JDK (JEP 483, 514). What a process loads and links in a
 * whole real run, from its start over the calls that lay out the demo office to its end, is noted
 * by its JVM; then the system is down for a while, since one cache takes half a gigabyte to make,
 * and what was noted becomes a cache beside the jar.
 */
final class QuickStart {

  private static final String CONFIGURATION = "app.aotconf";
  private static final Duration UNTIL_NOTED = Duration.ofSeconds(90);

  private final RunningSystem system;
  private final Terminal terminal;
  private final List<Watched> noting;

  /** For the jars that have no cache yet. */
  QuickStart(RunningSystem system, Terminal terminal) {
    this.system = system;
    this.terminal = terminal;
    var jars = new HashSet<Path>();
    this.noting =
        system.all().stream()
            .filter(each -> !Files.exists(each.program().aotCache()))
            .filter(each -> jars.add(each.program().jar()))
            .toList();
  }

  boolean isNeeded() {
    return !noting.isEmpty();
  }

  /** What the first run of a process gets, so that it is noted. */
  List<String> options(Watched process) {
    return noting.contains(process)
        ? List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration(process.program()))
        : List.of();
  }

  /** Ends the run that was noted and makes the caches; all processes stay down. */
  void make() {
    var names =
        noting.stream().map(each -> each.program().name()).collect(Collectors.joining(", "));
    terminal.line("  preparing quicker starts, once per build: " + names);
    twoAtATime(system.services(), each -> each.hold(UNTIL_NOTED));
    system.infra().hold(UNTIL_NOTED);
    twoAtATime(noting, each -> make(each.program()));
  }

  private static void twoAtATime(List<Watched> all, Consumer<Watched> work) {
    try (var two = Executors.newFixedThreadPool(2)) {
      all.forEach(each -> two.execute(() -> work.accept(each)));
    }
  }

  /** One that cannot be prepared starts as before. */
  private void make(Program program) {
    var unfinished = program.jar().resolveSibling("app.aot.new");
    try {
      run(
          program,
          "-XX:AOTMode=create",
          "-XX:AOTConfiguration=" + configuration(program),
          "-XX:AOTCache=" + unfinished);
      Files.move(unfinished, program.aotCache());
      Files.deleteIfExists(configuration(program));
    } catch (IOException e) {
      terminal.line("  %s is not prepared: %s".formatted(program.name(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Program program, String... options) throws IOException, InterruptedException {
    var log = system.logs().resolve(program.name() + ".prepare.log");
    var process =
        new ProcessBuilder(program.commandWith(options))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    system.notes().add(process.toHandle());
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException("ended with code %d, see %s".formatted(code, log));
    }
  }

  private static Path configuration(Program program) {
    return program.jar().resolveSibling(CONFIGURATION);
  }
}
