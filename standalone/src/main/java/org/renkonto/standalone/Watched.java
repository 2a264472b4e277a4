package org.renkonto.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A process of the system while it runs: started, started again when it dies, and stopped for good.
 */
final class Watched {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(300);

  private final Program program;
  private final ProcessLog log;
  private final ProcessNotes notes;
  private final Terminal terminal;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread watcher;
  private volatile @Nullable Run run;
  private volatile boolean held;
  private List<String> firstOptions = List.of();
  private final AtomicInteger deaths = new AtomicInteger();

  Watched(Program program, ProcessLog log, ProcessNotes notes, Terminal terminal) {
    this.program = program;
    this.log = log;
    this.notes = notes;
    this.terminal = terminal;
    this.watcher = Thread.ofPlatform().name(program.name()).daemon().unstarted(this::watch);
  }

  Program program() {
    return program;
  }

  ProcessLog log() {
    return log;
  }

  void start() {
    start(List.of());
  }

  /** Starts it; its first run gets these options for the JVM, the later ones do not. */
  void start(List<String> options) {
    firstOptions = options;
    watcher.start();
  }

  ProcessHandle process() {
    return current()
        .orElseThrow(() -> new IllegalStateException(program.name() + " is not running"))
        .handle();
  }

  /** How often it ended by itself. */
  int deaths() {
    return deaths.get();
  }

  /** Asks the process that runs now, unless it said yes before. */
  boolean isReady() {
    return current().filter(Run::isReady).isPresent();
  }

  /** Ends it at once, as a crash would; it is started again. */
  void kill() {
    current().ifPresent(Run::kill);
  }

  /** Its number while it lives. */
  OptionalLong pid() {
    return current().filter(Run::isAlive).stream().mapToLong(now -> now.handle().pid()).findFirst();
  }

  /** Asks it to end, as {@link #stop}, but only until it is released. */
  void hold(Duration patience) {
    Optional<Run> last;
    synchronized (this) {
      held = true;
      last = current();
    }
    last.ifPresent(now -> now.end(patience, terminal));
  }

  synchronized void release() {
    held = false;
    notifyAll();
  }

  /** Asks it to end; after the given time it is ended. Comes back when it is gone. */
  void stop(Duration patience) {
    Optional<Run> last;
    synchronized (this) {
      stopped.countDown();
      notifyAll();
      last = current();
    }
    if (last.isPresent()) {
      last.get().end(patience, terminal);
      joinWatcher(patience);
    }
  }

  /** The run of now, or the last one. */
  private Optional<Run> current() {
    return Optional.ofNullable(run);
  }

  private void joinWatcher(Duration patience) {
    try {
      watcher.join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    var pause = FIRST_PAUSE;
    try {
      for (var now = begin(); now != null; now = begin()) {
        int code = follow(now);
        if (stopped.getCount() == 0) {
          return;
        }
        pause = now.cameUp() ? FIRST_PAUSE : pause; // what comes up is no hopeless case
        deaths.incrementAndGet();
        tellEnd(code, pause);
        stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      }
    } catch (IOException e) {
      terminal.line("%s cannot be started: %s".formatted(program.name(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellEnd(int code, Duration pause) {
    if (!held) {
      terminal.line(
          "%s ended with code %d and is started again in %d s (log: %s)"
              .formatted(program.name(), code, pause.toSeconds(), log.file()));
    }
  }

  /** The next run, as soon as it is not held; null when it is stopped. */
  private synchronized @Nullable Run begin() throws IOException, InterruptedException {
    while (held && stopped.getCount() > 0) {
      wait();
    }
    if (stopped.getCount() == 0) {
      return null;
    }
    var next = Run.start(program, command());
    run = next;
    return next;
  }

  private int follow(Run current) throws IOException, InterruptedException {
    notes.add(current.handle());
    if (deaths() > 0) {
      Thread.ofVirtual().start(() -> tellWhenReadyAgain(current));
    }
    log.copy(current.output());
    return current.awaitEnd();
  }

  private List<String> command() {
    return deaths() == 0 && !firstOptions.isEmpty()
        ? program.commandWith(firstOptions.toArray(String[]::new))
        : program.command();
  }

  private void tellWhenReadyAgain(Run current) {
    try {
      while (!current.isReady()) {
        if (current.endsWithin(LOOK_EVERY)) {
          return;
        }
      }
      terminal.line("%s is ready again.".formatted(program.name()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
