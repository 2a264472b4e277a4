package org.renkonto.proof.prove.stage;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting. */
public final class Pause {

  private Pause() {}

  /**
   * Waits so long.
   *
   * @throws IllegalStateException when the thread is told to stop
   */
  public static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    }
  }

  /** Waits for something; false when it did not come in time. */
  public static boolean until(Duration longest, BooleanSupplier wished) {
    var end = System.nanoTime() + longest.toNanos();
    while (!wished.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      of(Duration.ofMillis(100));
    }
    return true;
  }
}
