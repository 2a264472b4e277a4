package org.renkonto.translation.appointment;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.repository.MongoRepository;

/** What appointments need. */
interface AppointmentNeeds extends MongoRepository<AppointmentNeed, UUID> {

  /** How often a change is tried anew when somebody else changed the same meanwhile. */
  int TRIES = 8;

  /**
   * Loads, or begins, changes and saves; anew with the present state when somebody was faster.
   *
   * @throws OptimisticLockingFailureException after {@value #TRIES} tries
   */
  default AppointmentNeed change(UUID id, Consumer<AppointmentNeed> change) {
    for (int tries = 1; ; tries++) {
      var need = findById(id).orElseGet(() -> new AppointmentNeed(id));
      change.accept(need);
      try {
        return save(need);
      } catch (OptimisticLockingFailureException | DuplicateKeyException changedMeanwhile) {
        if (tries == TRIES) {
          throw changedMeanwhile;
        }
      }
    }
  }
}
