package org.renkonto.standalone;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The way from nothing to ready, told on the terminal. */
final class StartUp {

  private static final long LONGEST_MILLIS = 240_000;
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final int DEATHS_BEFORE_GIVING_UP = 3;

  private final Terminal terminal;
  private final RunningSystem system;
  private final Set<Watched> told = new HashSet<>();
  private final long since = System.nanoTime();

  StartUp(RunningSystem system, Terminal terminal) {
    this.system = system;
    this.terminal = terminal;
  }

  /**
   * Starts infra and, once it is ready, the services; comes back when all are ready.
   *
   * @param preparation what is done between the two
   * @throws StartFailed when one dies again and again or time runs out
   */
  void run(Optional<QuickStart> preparation) {
    system.infra().start();
    preparation.ifPresent(
        quickStart -> {
          await(List.of(system.infra()));
          quickStart.prepare(programs());
        });
    start(system.services().stream().filter(s -> !s.program().needsInfra()));
    await(List.of(system.infra()));
    start(system.services().stream().filter(s -> s.program().needsInfra()));
    await(system.services());
    terminal.progress("");
  }

  private List<Program> programs() {
    return system.services().stream().map(Watched::program).toList();
  }

  private static void start(Stream<Watched> services) {
    services.forEach(Watched::start);
  }

  private void await(List<Watched> all) {
    var waitedFor = new ArrayList<>(all);
    while (!waitedFor.isEmpty()) {
      tellAndForget(waitedFor);
      giveUpOnHopeless(waitedFor);
      pause();
    }
  }

  double seconds() {
    return (System.nanoTime() - since) / 1e9;
  }

  private void tellAndForget(List<Watched> waitedFor) {
    for (var one : List.copyOf(waitedFor)) {
      if (one.isReady()) {
        waitedFor.remove(one);
        if (!told.add(one)) {
          continue;
        }
        terminal.line("  %-22s ready after %4.1f s".formatted(one.program().name(), seconds()));
      }
    }
    var names = waitedFor.stream().map(w -> w.program().name()).collect(joining(", "));
    terminal.progress("  waiting for %s … %.0f s".formatted(names, seconds()));
  }

  private void giveUpOnHopeless(List<Watched> waitedFor) {
    for (var one : waitedFor) {
      if (one.deaths() >= DEATHS_BEFORE_GIVING_UP) {
        throw new StartFailed(
            "%s does not start; why is in %s".formatted(one.program().name(), one.log().file()));
      }
    }
    if (!waitedFor.isEmpty() && seconds() * 1_000 > LONGEST_MILLIS) {
      throw new StartFailed(
          "%s is not ready after %.0f s; why is in %s"
              .formatted(
                  waitedFor.getFirst().program().name(),
                  seconds(),
                  waitedFor.getFirst().log().file()));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailed("Stopped while it started.", e);
    }
  }
}
