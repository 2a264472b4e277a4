package org.renkonto.appointment.group;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.CancelledBy;
import org.renkonto.appointment.booking.LinkUsed;
import org.renkonto.appointment.booking.Links;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who comes to a group. */
@Service
class SeatDesk {

  /**
   * @param id of the registration, if it is a new one
   * @param personSubject for whom, as in {@link Registrant#of}
   * @param consent whether the person has agreed to that
   */
  record Register(
      UUID groupId, UUID id, @Nullable String personSubject, boolean consent, Caller caller) {}

  record SayCannotCome(UUID groupId, UUID registrationId, Caller caller) {}

  /**
   * @param link number of the link that was used
   */
  record CannotComeByLink(UUID registrationId, int link) {}

  record RecordAttendance(UUID groupId, UUID registrationId, Attendance seen, Caller caller) {}

  /** Somebody's registration and the group as it is then. */
  record Registered(Group group, Registration registration) {}

  private final Groups groups;
  private final GroupChanges changes;
  private final Offices offices;
  private final Clock clock;

  SeatDesk(Groups groups, GroupChanges changes, Offices offices, Clock clock) {
    this.groups = groups;
    this.changes = changes;
    this.offices = offices;
    this.clock = clock;
  }

  /** Takes a seat or a place on the waiting list. */
  Registered handle(Register command) {
    var seen = groups.visible(command.groupId(), command.caller());
    var details = seen.details();
    offices.bookable(details.officeId(), details.reasonCode(), command.caller());
    var who =
        Registrant.of(
            details.officeId(), command.personSubject(), command.consent(), command.caller());
    var changed =
        changes.make(
            seen.id(), group -> group.participants().register(command.id(), who, clock.instant()));
    var registration = changed.seats().of(command.id(), who.personSubject());
    return new Registered(changed, Objects.requireNonNull(registration));
  }

  /** Gives it up, with a token. */
  Group handle(SayCannotCome command) {
    var seen = groups.visible(command.groupId(), command.caller());
    var id = command.registrationId();
    var registration = seen.seats().of(id, null);
    var staff = Staff.of(seen.details().officeId(), command.caller());
    if (registration == null || !(staff || registration.belongsTo(command.caller()))) {
      throw new NotFound("registration", id);
    }
    var by = staff ? CancelledBy.OFFICE : CancelledBy.PERSON;
    return changes.make(
        seen.id(), group -> group.participants().cannotCome(id, by, null, clock.instant()));
  }

  /**
   * What a link is about.
   *
   * @throws LinkUsed when another link counts by now
   */
  Registered of(Links.Link link) {
    var group =
        groups.findByRegistration(link.id()).orElseThrow(() -> new NotFound("link", "like this"));
    var registration = group.seats().of(link.id(), null);
    if (registration == null || registration.link() != link.number()) {
      throw new LinkUsed();
    }
    return new Registered(group, registration);
  }

  /** Gives it up, by the link that came by message. */
  Group handle(CannotComeByLink command) {
    var id = command.registrationId();
    var seen = groups.findByRegistration(id).orElseThrow(() -> new NotFound("registration", id));
    return changes.make(
        seen.id(),
        group ->
            group
                .participants()
                .cannotCome(id, CancelledBy.PERSON, command.link(), clock.instant()));
  }

  /** Notes who was there. */
  @PreAuthorize(Staff.ONLY)
  Group handle(RecordAttendance command) {
    Staff.check(groups.get(command.groupId()).details().officeId(), command.caller());
    return changes.make(
        command.groupId(),
        group ->
            group
                .participants()
                .attendance(command.registrationId(), command.seen(), clock.instant()));
  }
}
