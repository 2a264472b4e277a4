package org.renkonto.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program: a process, from its start to its end. */
final class Run {

  private final Program program;
  private final Process process;
  private volatile boolean cameUp;

  private Run(Program program, Process process) {
    this.program = program;
    this.process = process;
  }

  /** Starts it by this command line; what it says is to be read from {@link #output}. */
  static Run start(Program program, List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(program.environment());
    return new Run(program, builder.start());
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  InputStream output() {
    return process.getInputStream();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Asks the process, unless it said yes before. */
  boolean isReady() {
    if (!isAlive()) {
      return false;
    }
    if (!cameUp && Call.isOk(program.ready())) {
      cameUp = true;
    }
    return cameUp;
  }

  /** Whether it was ever seen ready. */
  boolean cameUp() {
    return cameUp;
  }

  /** Waits for its end and says its code. */
  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Whether it ended within this time. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it at once, as a crash would. */
  void kill() {
    handle().destroyForcibly();
  }

  /** Asks it to end; after the given time it is ended. Comes back when it is gone. */
  void end(Duration patience, Terminal terminal) {
    handle().destroy();
    try {
      if (!endsWithin(patience)) {
        terminal.line("%s does not stop and is ended.".formatted(program.name()));
        kill();
        process.waitFor();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }
}
