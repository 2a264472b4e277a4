package org.renkonto.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Starts on one machine what production runs on many: each service as a process of its own from the
 * jar that is shipped, and one process with what production has elsewhere.
 */
public final class Launcher {

  private static volatile @Nullable RunningSystem running;
  private static volatile int exitCode;

  private Launcher() {}

  /**
   * Runs until Ctrl-C or SIGTERM; the words it knows are {@code --fresh} and {@code --unprepared}.
   */
  public static void main(String[] words) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(Launcher::stopEverything));
    var options = Options.typed(Path.of("").toAbsolutePath(), List.of(words), System.getenv());
    try {
      running = prepared(options);
      bringUp(running, options);
      Welcome.show(running, options.out());
    } catch (RuntimeException e) {
      System.err.println(e instanceof StartFailed ? e.getMessage() : "Not started: " + e);
      exitCode = 1;
      System.exit(exitCode);
    }
    new CountDownLatch(1).await();
  }

  /**
   * Starts the system and comes back when it takes work; the caller closes it. It ends with the
   * caller's process, also where that is told to end before.
   *
   * @throws StartFailed when a jar is missing, a port is in use or a process does not come up;
   *     nothing is left running
   */
  public static RunningSystem start(Options options) {
    var system = prepared(options);
    Runtime.getRuntime().addShutdownHook(new Thread(system::close));
    try {
      bringUp(system, options);
      return system;
    } catch (RuntimeException e) {
      system.close();
      throw e;
    }
  }

  private static RunningSystem prepared(Options options) {
    var terminal = new Terminal(options.out());
    var home = Home.take(options.home());
    try {
      var notes = new ProcessNotes(home.processes());
      notes.endLeftovers(terminal);
      if (options.fresh()) {
        refuseToWipeHalf(options);
        home.wipe();
      }
      return RunningSystem.of(home, new Blueprint(options, home), notes, terminal);
    } catch (RuntimeException | IOException e) {
      home.close();
      throw e instanceof StartFailed known ? known : new StartFailed(String.valueOf(e), e);
    }
  }

  private static void refuseToWipeHalf(Options options) {
    if (options.storeUri().isPresent() || options.brokers().isPresent()) {
      throw new StartFailed(
          "--fresh wipes the embedded servers only: empty those of MONGODB_URI and KAFKA_BROKERS"
              + " yourself and start without it.");
    }
  }

  private static void bringUp(RunningSystem system, Options options) {
    var terminal = new Terminal(options.out());
    var startUp = new StartUp(system, terminal);
    var quickStart = new QuickStart(system, terminal);
    boolean preparing = options.prepare() && quickStart.isNeeded();
    startUp.run(preparing ? quickStart::options : _ -> List.of());
    if (options.demoOffice()) {
      new DemoOffice(system, terminal).layOutOnce();
    }
    if (preparing) {
      quickStart.make();
      startUp.runAgain();
    }
    terminal.line("Renkonto is ready after %.1f s.".formatted(startUp.seconds()));
  }

  /** Ends with 0 where a person asked for the end: being told to stop is no failure. */
  private static void stopEverything() {
    var system = running;
    if (system != null) {
      System.out.println("\nStopping ...");
      system.close();
      System.out.println("Stopped; the data stay.");
    }
    Runtime.getRuntime().halt(exitCode);
  }
}
