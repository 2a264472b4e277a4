package org.renkonto.proof.prove.fault;

import java.time.Duration;
import java.util.function.Consumer;
import org.renkonto.proof.prove.stage.Line;
import org.renkonto.proof.prove.stage.Pause;

/** What is done to a line for a while. */
final class LineFault {

  private LineFault() {}

  /**
   * Breaks a line and mends it.
   *
   * @param fault may be done several times
   * @param lasts how long it stays broken
   * @param longest how much longer while nobody has felt it: who would have may just be starting
   * @return how often it was felt
   */
  static long on(Line line, Consumer<Line> fault, Duration lasts, Duration longest) {
    var before = line.felt();
    try {
      fault.accept(line);
      Pause.of(lasts);
      Pause.until(
          longest,
          () -> {
            if (line.felt() == before) {
              fault.accept(line);
            }
            return line.felt() > before;
          });
    } finally {
      line.mend();
    }
    return line.felt() - before;
  }
}
