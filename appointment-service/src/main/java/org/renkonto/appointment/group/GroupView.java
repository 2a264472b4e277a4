package org.renkonto.appointment.group;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.slot.Place;
import org.renkonto.platform.security.Caller;

/**
 * A group as its people see it: how many come, and who only to staff.
 *
 * @param free seats that nobody has
 * @param waiting how many wait for one
 * @param units where and with whom; staff only
 * @param registrations all for staff, for others their own
 */
public record GroupView(
    UUID id,
    UUID officeId,
    String reason,
    OffsetDateTime start,
    OffsetDateTime end,
    ZoneId zone,
    Mode mode,
    Set<String> languages,
    Group.State state,
    OffsetDateTime registrationUntil,
    int seats,
    int free,
    int waiting,
    @Nullable List<UUID> units,
    List<Seat> registrations) {

  /**
   * A registration.
   *
   * @param waitingAs the place on the waiting list, from 1; absent with a seat
   */
  record Seat(
      UUID id,
      Registration.State state,
      @Nullable Integer waitingAs,
      @Nullable String personSubject,
      @Nullable UUID institutionId) {}

  /** As this caller may see it. */
  public static GroupView of(Group group, Caller caller) {
    var details = group.details();
    var staff = Staff.of(details.officeId(), caller);
    var waiting = waiting(group);
    var places = group.places().stream().map(Place::unitId).toList();
    return new GroupView(
        group.id(),
        details.officeId(),
        details.reasonCode(),
        local(group.start(), details.zone()),
        local(group.end(), details.zone()),
        details.zone(),
        details.mode(),
        details.languages(),
        group.state(),
        local(details.registrationUntil(), details.zone()),
        details.seats(),
        group.free(),
        waiting.size(),
        staff ? places : null,
        group.seats().registrations().stream()
            .filter(each -> staff || each.belongsTo(caller))
            .map(each -> seat(each, waiting))
            .toList());
  }

  static Seat seat(Group group, Registration registration) {
    return seat(registration, waiting(group));
  }

  private static Seat seat(Registration registration, List<Registration> waiting) {
    var place = waiting.indexOf(registration) + 1;
    return new Seat(
        registration.id(),
        registration.state(),
        place == 0 ? null : Integer.valueOf(place),
        registration.personSubject(),
        registration.institutionId());
  }

  private static List<Registration> waiting(Group group) {
    return group.seats().registrations().stream()
        .filter(each -> each.is(Registration.State.WAITLISTED))
        .toList();
  }

  private static OffsetDateTime local(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toOffsetDateTime();
  }
}
