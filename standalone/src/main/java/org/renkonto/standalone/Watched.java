package org.renkonto.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
  private static final long LOOK_EVERY_MILLIS = 300;

  private final Program program;
  private final ProcessLog log;
  private final ProcessNotes notes;
  private final Terminal terminal;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread watcher;
  private volatile @Nullable Process process;
  private volatile @Nullable Process ready;
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

  boolean isStarted() {
    return watcher.getState() != Thread.State.NEW;
  }

  ProcessHandle process() {
    var current = process;
    if (current == null) {
      throw new IllegalStateException(program.name() + " is not running");
    }
    return current.toHandle();
  }

  /** How often it ended by itself. */
  int deaths() {
    return deaths.get();
  }

  /** Asks the process, unless it said yes before and lives since. */
  boolean isReady() {
    var current = process;
    if (current == null || !current.isAlive()) {
      return false;
    }
    if (current != ready && Call.isOk(program.ready())) {
      ready = current; // by name: an answer that comes late says nothing about the next one
    }
    return current == ready;
  }

  /** Ends it at once, as a crash would; it is started again. */
  void kill() {
    var current = process;
    if (current != null) {
      current.toHandle().destroyForcibly();
    }
  }

  /** Its number while it lives. */
  OptionalLong pid() {
    var current = process;
    return current != null && current.isAlive()
        ? OptionalLong.of(current.pid())
        : OptionalLong.empty();
  }

  /** Asks it to end, as {@link #stop}, but only until it is released. */
  void hold(Duration patience) {
    held = true;
    end(process, patience);
  }

  void release() {
    held = false;
  }

  /** Asks it to end; after the given time it is ended. Comes back when it is gone. */
  void stop(Duration patience) {
    Process current;
    synchronized (this) {
      stopped.countDown();
      current = process;
    }
    end(current, patience);
    if (current != null) {
      joinWatcher(patience);
    }
  }

  private void joinWatcher(Duration patience) {
    try {
      watcher.join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(@Nullable Process current, Duration patience) {
    if (current == null) {
      return;
    }
    current.toHandle().destroy();
    try {
      if (!current.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        terminal.line("%s does not stop and is ended.".formatted(program.name()));
        current.toHandle().destroyForcibly();
        current.waitFor();
      }
    } catch (InterruptedException e) {
      current.toHandle().destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    var pause = FIRST_PAUSE;
    try {
      while (stopped.getCount() > 0) {
        int code = runOnce();
        if (stopped.getCount() == 0) {
          return;
        }
        pause = process == ready ? FIRST_PAUSE : pause; // what comes up is no hopeless case
        deaths.incrementAndGet();
        tellEnd(code, pause);
        if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS) || !awaitRelease()) {
          return;
        }
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

  private int runOnce() throws IOException, InterruptedException {
    Process current;
    synchronized (this) {
      if (stopped.getCount() == 0) {
        return 0;
      }
      var builder = new ProcessBuilder(command()).redirectErrorStream(true);
      builder.environment().putAll(program.environment());
      current = builder.start();
      process = current;
    }
    notes.add(current.toHandle());
    if (deaths() > 0) {
      Thread.ofVirtual().start(() -> tellWhenReadyAgain(current));
    }
    log.copy(current.getInputStream());
    return current.waitFor();
  }

  private List<String> command() {
    return deaths() == 0 && !firstOptions.isEmpty()
        ? program.commandWith(firstOptions.toArray(String[]::new))
        : program.command();
  }

  private boolean awaitRelease() throws InterruptedException {
    while (held) {
      if (stopped.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return true;
  }

  private void tellWhenReadyAgain(Process current) {
    try {
      while (!isReady()) {
        if (current.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
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
