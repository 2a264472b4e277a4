package org.renkonto.notification.appointment;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.renkonto.notification.appointment.KnownAppointment.State;
import org.renkonto.notification.inbox.Notification;
import org.renkonto.notification.text.Appointment;
import org.renkonto.platform.event.Envelope;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All appointments that somebody is told about. */
@Repository
public class KnownAppointments {

  private final MongoOperations store;
  private final Clock clock;

  KnownAppointments(MongoOperations store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Whether what the notification tells of an appointment, with a link to act by, holds no more:
   * moved again, called off or begun.
   */
  public boolean overtook(Notification notification) {
    var told = notification.facts().appointment();
    return told != null
        && notification.template().tellsLink()
        && find(told.id())
            .filter(known -> known.overtook(notification.template(), told.link()))
            .isPresent();
  }

  /**
   * Keeps what an event says. Empty where nobody is to be told, something later is known, or it was
   * long ago.
   */
  Optional<KnownAppointment> keep(
      Meeting meeting, Appointment appointment, State state, Envelope cause) {
    var whom = meeting.whom();
    var now = clock.instant();
    var known = find(appointment.id()).orElse(null);
    var longAgo = !now.isBefore(KnownAppointment.forgottenAt(meeting.end()));
    if (whom.isEmpty() || (known == null && longAgo)) {
      return Optional.empty();
    }
    if (known != null && known.sequence() >= cause.sequence()) {
      return Optional.of(known).filter(same -> same.sequence() == cause.sequence());
    }
    return Optional.of(
        save(KnownAppointment.by(known, whom.get(), appointment, state, cause.sequence(), now)));
  }

  /** Whether something later than this event is known. */
  boolean knowsLater(UUID id, Envelope cause) {
    return find(id).filter(known -> known.sequence() > cause.sequence()).isPresent();
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
