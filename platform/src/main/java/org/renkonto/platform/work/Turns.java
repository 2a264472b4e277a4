package org.renkonto.platform.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Those who would change the same document come one after the other within this instance, or n of
 * them would spoil each other's saves and try n times n times. Nothing may rely on it: other
 * instances do not wait, and who waits for long goes all the same.
 */
public final class Turns {

  /** What the store may be silent for; then waiting only makes it worse. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Keys share them; more than are worked on at once would change little. */
  private static final int LOCKS = 256;

  private final List<Lock> locks =
      Stream.<Lock>generate(() -> new ReentrantLock(true)).limit(LOCKS).toList();

  /** Does the work when those who came before for this key are done, or after a while. */
  public <T> T take(Object key, Supplier<T> work) {
    var turn = locks.get(Math.floorMod(key.hashCode(), LOCKS));
    var mine = false;
    try {
      mine = turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    try {
      return work.get();
    } finally {
      if (mine) {
        turn.unlock();
      }
    }
  }
}
