package org.renkonto.appointment.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.work.Retry;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.CountQuery;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

/** All appointments. */
public interface Appointments extends MongoRepository<Appointment, UUID> {

  /** Longer than any: none goes beyond midnight, and a day has 25 hours at most. */
  Duration LONGEST = Duration.ofHours(25);

  /** Those of an office in these states that overlap the time. */
  @Query("{ 'details.officeId': ?0, state: { $in: ?1 }, start: { $lt: ?3 }, end: { $gt: ?2 } }")
  List<Appointment> findOverlapping(
      UUID officeId, Collection<AppointmentState> states, Instant from, Instant to);

  /**
   * Those of these units in these states that overlap the time and do not stay in spite of this.
   */
  @Query(
      value =
          "{ 'places.unitId': { $in: ?0 }, state: { $in: ?1 }, start: { $gt: ?2, $lt: ?4 },"
              + " end: { $gt: ?3 }, kept: { $ne: ?5 } }",
      sort = "{ start: 1 }")
  List<Appointment> findHit(
      Collection<UUID> units,
      Collection<AppointmentState> states,
      Instant dayBefore,
      Instant from,
      Instant to,
      UUID notKeptFor,
      Limit most);

  /** Those agreed with a unit, by their start. */
  @Query(
      value =
          "{ 'places.unitId': ?0, state: { $nin: ['HELD', 'PRECONFIRMED', 'CANCELLED', 'EXPIRED'] },"
              + " start: { $gte: ?1, $lt: ?2 } }",
      sort = "{ start: 1 }")
  List<Appointment> findAgreedOfUnit(UUID unit, Instant from, Instant to, Limit most);

  /**
   * Those of these units that are still to come and overlap the time, in order of it.
   *
   * @param cause they do not stay in spite of it yet
   */
  default List<Appointment> hitBy(
      UUID cause, Collection<UUID> units, Instant from, Instant to, int most) {
    var dayBefore = from.minus(LONGEST);
    return findHit(units, AppointmentState.TO_COME, dayBefore, from, to, cause, Limit.of(most));
  }

  /**
   * Those of an office for a reason that wait for an earlier time and may be told once more, by who
   * came first.
   *
   * @param later both than the free time and than the last week before it
   */
  @Query(
      value =
          "{ 'details.officeId': ?0, 'details.reasonCode': ?1, state: 'BOOKED',"
              + " 'earlier.wanted': true, 'earlier.told': { $lt: ?2 }, start: { $gt: ?3 } }",
      sort = "{ createdAt: 1 }")
  List<Appointment> findWaitingForEarlier(
      UUID officeId, String reasonCode, int toldLessThan, Instant later, Limit most);

  /** How many times of an office are kept for this person and not confirmed yet. */
  @CountQuery(
      "{ 'details.personSubject': ?0, 'details.officeId': ?1, start: { $gt: ?2 },"
          + " state: { $in: ['HELD', 'PRECONFIRMED'] }, 'hold.until': { $gt: ?2 } }")
  long countHeldForPerson(String subject, UUID officeId, Instant now);

  /** How many times of an office this institution keeps and has not confirmed yet. */
  @CountQuery(
      "{ 'details.institutionId': ?0, 'details.officeId': ?1, start: { $gt: ?2 },"
          + " state: { $in: ['HELD', 'PRECONFIRMED'] }, 'hold.until': { $gt: ?2 } }")
  long countHeldByInstitution(UUID institution, UUID officeId, Instant now);

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

  /** Loads, changes and saves, anew with the present state when somebody else was faster. */
  default Appointment change(UUID id, Consumer<Appointment> change) {
    return Retry.onConflict(
        () -> {
          var appointment = get(id);
          change.accept(appointment);
          return save(appointment);
        });
  }
}
