package org.renkonto.appointment.group;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.renkonto.appointment.booking.Appointments;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

/** All groups. */
public interface Groups extends MongoRepository<Group, UUID> {

  /** Those of these units that overlap the time and do not take place in spite of this. */
  @Query(
      value =
          "{ 'places.unitId': { $in: ?0 }, state: 'PUBLISHED', start: { $gt: ?1, $lt: ?3 },"
              + " end: { $gt: ?2 }, kept: { $ne: ?4 } }",
      sort = "{ start: 1 }")
  List<Group> findHit(
      Collection<UUID> units,
      Instant dayBefore,
      Instant from,
      Instant to,
      UUID notKeptFor,
      Limit most);

  /**
   * Those of these units that are still to come and overlap the time, in order of it.
   *
   * @param cause they do not take place in spite of it yet
   */
  default List<Group> hitBy(
      UUID cause, Collection<UUID> units, Instant from, Instant to, int most) {
    var dayBefore = from.minus(Appointments.LONGEST);
    return findHit(units, dayBefore, from, to, cause, Limit.of(most));
  }

  /** Those that a unit has or had, by their start. */
  @Query(
      value =
          "{ 'places.unitId': ?0, state: { $in: ['PUBLISHED', 'HELD'] },"
              + " start: { $gte: ?1, $lt: ?2 } }",
      sort = "{ start: 1 }")
  List<Group> findOfUnit(UUID unit, Instant from, Instant to, Limit most);

  /** The one in which somebody has this registration. */
  @Query("{ 'registrations._id': ?0 }")
  Optional<Group> findByRegistration(UUID registrationId);

  /**
   * The group.
   *
   * @throws NotFound when there is none
   */
  default Group get(UUID id) {
    return findById(id).orElseThrow(() -> new NotFound("group", id));
  }

  /**
   * The group, when the caller may know of it.
   *
   * @throws NotFound when there is none, or it is not the caller's to see
   */
  default Group visible(UUID id, Caller caller) {
    return findById(id)
        .filter(group -> group.isVisibleTo(caller))
        .orElseThrow(() -> new NotFound("group", id));
  }
}
