package org.renkonto.appointment.group;

import static org.renkonto.appointment.group.Group.State.HELD;
import static org.renkonto.appointment.group.Group.State.PUBLISHED;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.CancelledBy;
import org.renkonto.appointment.booking.LinkUsed;
import org.renkonto.appointment.booking.Meeting;
import org.renkonto.appointment.group.GroupEvent.AttendanceRecorded;
import org.renkonto.appointment.group.GroupEvent.SeatCancelled;
import org.renkonto.appointment.group.GroupEvent.SeatConfirmed;
import org.renkonto.appointment.group.GroupEvent.SeatGivenUp;
import org.renkonto.appointment.group.GroupEvent.SeatWaitlisted;
import org.renkonto.platform.web.NotFound;

/** Who registers for a group, gives it up and comes: until when that may be, and who is told. */
final class Participants {

  private final Group group;

  Participants(Group group) {
    this.group = group;
  }

  /**
   * Gives somebody a seat while there is one, else a place on the waiting list. The same person
   * again changes nothing; who could not come before goes to the end.
   */
  void register(UUID newId, Registrant who, Instant now) {
    if (group.seats().has(newId, who)) {
      return;
    }
    checkOpen(who, now);
    group.seat(group.seats().and(newId, who, group.details().seats(), now));
    var last = group.seats().last();
    if (last.hasSeat()) {
      confirm(last, false, now);
    } else {
      group.tell(new SeatWaitlisted(group.id(), last.id(), meeting(last), last.link(), now));
    }
  }

  private void checkOpen(Registrant who, Instant now) {
    group.checkIs(PUBLISHED);
    var last = who.byStaff() ? group.start() : group.details().registrationUntil();
    if (!now.isBefore(last)) {
      throw new RegistrationClosed();
    }
  }

  /**
   * Gives the seat or the place on the list up; the first who waits gets a seat that was given up.
   *
   * @param link the number of the link that was used; absent where a token was
   * @throws LinkUsed when another link counts by now
   */
  void cannotCome(UUID registrationId, CancelledBy by, @Nullable Integer link, Instant now) {
    var leaving = registration(registrationId);
    if (link != null && link != leaving.link()) {
      throw new LinkUsed();
    }
    if (leaving.is(Registration.State.CANNOT_COME)) {
      return;
    }
    group.checkIs(PUBLISHED);
    if (!now.isBefore(group.start())) {
      throw new RegistrationClosed();
    }
    var left = change(leaving, Registration.State.CANNOT_COME);
    group.tell(new SeatGivenUp(group.id(), left.id(), meeting(left), left.link(), by, now));
    if (leaving.hasSeat()) {
      moveUp(now);
    }
  }

  private void moveUp(Instant now) {
    group
        .seats()
        .firstWaiting()
        .map(first -> change(first, Registration.State.CONFIRMED))
        .ifPresent(up -> confirm(up, true, now));
  }

  private void confirm(Registration seated, boolean movedUp, Instant now) {
    group.tell(
        new SeatConfirmed(group.id(), seated.id(), meeting(seated), seated.link(), movedUp, now));
  }

  /** Whether this registration can still be given up. */
  boolean canBeGivenUp(Registration registration, Instant now) {
    return group.state() == PUBLISHED && now.isBefore(group.start()) && registration.isToCome();
  }

  /**
   * Notes whether somebody was there; from the start on, and as often as it is corrected. Who
   * waited and came is noted as there.
   */
  void attendance(UUID registrationId, Attendance seen, Instant now) {
    var registration = registration(registrationId);
    group.checkIs(PUBLISHED, HELD);
    if (now.isBefore(group.start()) || !registration.mayHave(seen)) {
      throw new AttendanceNotPossible(registration.state());
    }
    if (!registration.is(seen.state())) {
      change(registration, seen.state());
      group.tell(
          new AttendanceRecorded(
              group.id(), registrationId, meeting(registration), seen.name(), now));
    }
  }

  /** The group is called off; each who has a seat or waits for one is told. */
  void sendAway(Instant now) {
    for (var each : group.seats().registrations()) {
      if (each.hasSeat() || each.is(Registration.State.WAITLISTED)) {
        var gone = change(each, Registration.State.CANCELLED);
        group.tell(new SeatCancelled(group.id(), gone.id(), meeting(gone), gone.link(), now));
      }
    }
  }

  private Registration change(Registration registration, Registration.State next) {
    var changed = registration.as(next);
    group.seat(group.seats().with(changed));
    return changed;
  }

  private Meeting meeting(Registration registration) {
    return group.details().meeting(group.start(), group.end(), registration.personSubject());
  }

  private Registration registration(UUID registrationId) {
    var found = group.seats().of(registrationId, null);
    if (found == null) {
      throw new NotFound("registration", registrationId);
    }
    return found;
  }
}
