package org.renkonto.standalone;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The way from nothing to ready, told on the terminal. */
final class StartUp {

  private static final int LONGEST_SECONDS = 240;
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final int DEATHS_BEFORE_GIVING_UP = 3;

  private final Terminal terminal;
  private final RunningSystem system;
  private final Set<Watched> told = new HashSet<>();
  private final long since = System.nanoTime();
  private long broughtUpSince;

  StartUp(RunningSystem system, Terminal terminal) {
    this.system = system;
    this.terminal = terminal;
  }

  /**
   * Starts infra and, once it is ready, the services; comes back when all are ready.
   *
   * @param options more options for the JVM of the first run of each
   * @throws StartFailed when one dies again and again or time runs out
   */
  void run(Function<Watched, List<String>> options) {
    bringUp(each -> each.start(options.apply(each)));
  }

  /** The same with processes that are held. */
  void runAgain() {
    bringUp(Watched::release);
  }

  private void bringUp(Consumer<Watched> begin) {
    broughtUpSince = System.nanoTime();
    begin.accept(system.infra());
    services(false).forEach(begin);
    await(List.of(system.infra()));
    services(true).forEach(begin);
    await(system.services());
    terminal.progress("");
  }

  private Stream<Watched> services(boolean needInfra) {
    return system.services().stream().filter(s -> s.program().needsInfra() == needInfra);
  }

  private void await(List<Watched> all) {
    var waitedFor = new ArrayList<>(all);
    while (!waitedFor.isEmpty()) {
      tellAndForget(waitedFor);
      giveUpOnHopeless(waitedFor);
      pause();
    }
  }

  /** All in all. */
  double seconds() {
    return secondsSince(since);
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
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
    var seconds = secondsSince(broughtUpSince);
    if (!waitedFor.isEmpty() && seconds > LONGEST_SECONDS) {
      throw new StartFailed(
          "%s is not ready after %.0f s; why is in %s"
              .formatted(
                  waitedFor.getFirst().program().name(),
                  seconds,
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
