package org.renkonto.appointment.group;

import java.util.UUID;
import java.util.function.Consumer;
import org.renkonto.platform.work.Turns;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Changes of one group, right by the version of its document. Two hundred may register at once. */
@Component
class GroupChanges {

  private static final int TRIES = 64;

  private final Groups groups;
  private final Turns turns = new Turns();

  GroupChanges(Groups groups) {
    this.groups = groups;
  }

  /**
   * Loads, changes and saves, anew with the present state when another instance was faster.
   *
   * @throws OptimisticLockingFailureException when others were faster each time
   */
  Group make(UUID id, Consumer<Group> change) {
    return turns.take(id, () -> makeNow(id, change));
  }

  private Group makeNow(UUID id, Consumer<Group> change) {
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
