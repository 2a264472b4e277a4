package org.renkonto.appointment.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

/** All appointments. */
public interface Appointments extends MongoRepository<Appointment, UUID> {

  /** How often a change is tried anew when somebody else changed the appointment meanwhile. */
  int TRIES = 8;

  /** Those of an office in these states that overlap the time. */
  @Query("{ 'details.officeId': ?0, state: { $in: ?1 }, start: { $lt: ?3 }, end: { $gt: ?2 } }")
  List<Appointment> findOverlapping(
      UUID officeId, Collection<Appointment.State> states, Instant from, Instant to);

  /** Those of an office for a reason that wait for an earlier time than they have. */
  @Query(
      "{ 'details.officeId': ?0, 'details.reasonCode': ?1, state: 'BOOKED', 'earlier.wanted': true,"
          + " start: { $gt: ?2 } }")
  List<Appointment> findWaitingForEarlier(UUID officeId, String reasonCode, Instant than);

  /**
   * The appointment.
   *
   * @throws NotFound when there is none
   */
  default Appointment get(UUID id) {
    return findById(id).orElseThrow(() -> new NotFound("appointment", id));
  }

  /**
   * The appointment, when the caller may know of it.
   *
   * @throws NotFound when there is none, or it is not the caller's to see
   */
  default Appointment visible(UUID id, Caller caller) {
    return findById(id)
        .filter(appointment -> appointment.isVisibleTo(caller))
        .orElseThrow(() -> new NotFound("appointment", id));
  }

  /**
   * Loads, changes and saves, anew with the present state when somebody else was faster.
   *
   * @throws OptimisticLockingFailureException after {@value #TRIES} tries
   */
  default Appointment change(UUID id, Consumer<Appointment> change) {
    for (int tries = 1; ; tries++) {
      var appointment = get(id);
      change.accept(appointment);
      try {
        return save(appointment);
      } catch (OptimisticLockingFailureException changedMeanwhile) {
        if (tries == TRIES) {
          throw changedMeanwhile;
        }
      }
    }
  }
}
