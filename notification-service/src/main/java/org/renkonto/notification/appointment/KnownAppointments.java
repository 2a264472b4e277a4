package org.renkonto.notification.appointment;

import java.util.Optional;
import java.util.UUID;
import org.renkonto.notification.inbox.Notification;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All appointments that somebody is told about. */
@Repository
public class KnownAppointments {

  private final MongoOperations store;

  KnownAppointments(MongoOperations store) {
    this.store = store;
  }

  /**
   * Whether what the notification tells of an appointment, with a link to act by, holds no more:
   * moved again, called off or begun.
   */
  public boolean overtook(Notification notification) {
    var told = notification.facts().appointment();
    return told != null
        && notification.template().tellsLink()
        && find(told.id()).filter(known -> known.overtook(told.link())).isPresent();
  }

  Optional<KnownAppointment> find(UUID id) {
    return Optional.ofNullable(store.findById(id, KnownAppointment.class));
  }

  /** By its version. */
  KnownAppointment save(KnownAppointment appointment) {
    return store.save(appointment);
  }

  /** By its version. */
  void remove(KnownAppointment appointment) {
    store.remove(appointment);
  }
}
