package org.renkonto.appointment.group;

import java.util.UUID;
import java.util.function.Consumer;
import org.renkonto.platform.work.Retry;
import org.renkonto.platform.work.Turns;
import org.springframework.stereotype.Component;

/** Changes of one group, right by the version of its document. Two hundred may register at once. */
@Component
class GroupChanges {

  private final Groups groups;
  private final Turns turns = new Turns();

  GroupChanges(Groups groups) {
    this.groups = groups;
  }

  /** Loads, changes and saves, anew with the present state when another instance was faster. */
  Group make(UUID id, Consumer<Group> change) {
    return turns.take(id, () -> Retry.onConflict(() -> makeNow(id, change)));
  }

  private Group makeNow(UUID id, Consumer<Group> change) {
    var group = groups.get(id);
    change.accept(group);
    return groups.save(group);
  }
}
