package org.renkonto.appointment.group;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Changes of one group. Right by the version of its document alone; within one instance they come
 * one after the other, since of two hundred who register at once each would else spoil the others'
 * saves.
 */
@Component
class Turns {

  private static final int LOCKS = 64;
  private static final int TRIES = 64;
  private static final long PATIENCE_SECONDS = 10;

  private final Groups groups;
  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

  Turns(Groups groups) {
    this.groups = groups;
  }

  /**
   * Loads, changes and saves, anew with the present state when another instance was faster.
   *
   * @throws OptimisticLockingFailureException when its turn does not come in time
   */
  Group change(UUID id, Consumer<Group> change) {
    var lock = locks[Math.floorMod(id.hashCode(), LOCKS)];
    await(lock);
    try {
      return changeNow(id, change);
    } finally {
      lock.unlock();
    }
  }

  private static void await(ReentrantLock lock) {
    try {
      if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new OptimisticLockingFailureException("too many change the group at once");
  }

  private Group changeNow(UUID id, Consumer<Group> change) {
    for (int tries = 1; ; tries++) {
      var group = groups.get(id);
      change.accept(group);
      try {
        return groups.save(group);
      } catch (OptimisticLockingFailureException changedMeanwhile) {
        if (tries == TRIES) {
          throw changedMeanwhile;
        }
      }
    }
  }
}
