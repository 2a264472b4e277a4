package org.renkonto.translation.appointment;

import java.util.UUID;
import java.util.function.Consumer;
import org.renkonto.platform.work.Retry;
import org.springframework.data.mongodb.repository.MongoRepository;

/** What appointments need. */
interface AppointmentNeeds extends MongoRepository<AppointmentNeed, UUID> {

  /** Loads, or begins, changes and saves; anew with the present state when somebody was faster. */
  default AppointmentNeed change(UUID id, Consumer<AppointmentNeed> change) {
    return Retry.onInsertConflict(
        () -> {
          var need = findById(id).orElseGet(() -> new AppointmentNeed(id));
          change.accept(need);
          return save(need);
        });
  }
}
