package org.renkonto.appointment.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.CancelledBy;
import org.renkonto.appointment.booking.LinkUsed;
import org.renkonto.appointment.booking.Meeting;
import org.renkonto.appointment.group.GroupEvent.AttendanceRecorded;
import org.renkonto.appointment.group.GroupEvent.GroupCancelled;
import org.renkonto.appointment.group.GroupEvent.GroupPublished;
import org.renkonto.appointment.group.GroupEvent.SeatCancelled;
import org.renkonto.appointment.group.GroupEvent.SeatConfirmed;
import org.renkonto.appointment.group.GroupEvent.SeatGivenUp;
import org.renkonto.appointment.group.GroupEvent.SeatWaitlisted;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.appointment.slot.Place;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.Topic;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.NotFound;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An appointment with several seats. One document holds all registrations in their order, so that a
 * seat is given once, whoever registers and leaves at the same moment.
 */
@Document("groups")
@Topic("appointment.groups-v1")
@CompoundIndex(name = "office-start", def = "{'details.officeId': 1, 'start': -1, '_id': -1}")
@CompoundIndex(name = "unit-start", def = "{'places.unitId': 1, 'start': 1}")
@CompoundIndex(name = "registration", def = "{'registrations._id': 1}")
public class Group extends Aggregate {

  /** Where it stands. */
  public enum State {
    /** Its time is being taken; nobody but staff sees it. */
    DRAFT,
    /** People register. */
    PUBLISHED,
    /** Called off by the office. */
    CANCELLED,
    /** Over. */
    HELD
  }

  /** Registrations in one group, those who cannot come any more included. */
  static final int MOST = 1_500;

  @Id private final UUID id;
  private final GroupDetails details;
  private final Instant start;
  private final Instant end;
  private final List<Place> places;
  private final Instant createdAt;
  private State state = State.DRAFT;
  private List<Registration> registrations = new ArrayList<>();
  private Set<UUID> kept = new HashSet<>();
  private boolean leaving;

  @Indexed(sparse = true)
  @SuppressWarnings("UnusedVariable") // DueWork reads it in the store
  private @Nullable Instant dueAt;

  private Group(
      UUID id,
      GroupDetails details,
      Instant start,
      Instant end,
      List<Place> places,
      Instant createdAt) {
    this.id = id;
    this.details = details;
    this.start = start;
    this.end = end;
    this.places = places;
    this.createdAt = createdAt;
  }

  /** Notes what was taken for it until then, so that a crash leaves it to be found. */
  static Group draft(
      UUID id,
      GroupDetails details,
      Instant start,
      Instant end,
      List<Place> places,
      Instant now,
      Instant until) {
    var draft = new Group(id, details, start, end, List.copyOf(places), now);
    draft.dueAt = until;
    return draft;
  }

  /** Opens it for registration; its places are firm. The same again changes nothing. */
  void publish(Instant now) {
    if (state == State.PUBLISHED) {
      return;
    }
    checkIs(State.DRAFT);
    state = State.PUBLISHED;
    dueAt = end;
    raise(
        new GroupPublished(
            id,
            details.meeting(start, end, null),
            details.languages(),
            details.seats(),
            details.registrationUntil(),
            now));
  }

  /**
   * Gives somebody a seat while there is one, else a place on the waiting list. The same person
   * again changes nothing; who could not come before goes to the end.
   */
  void register(UUID newId, Registrant who, Instant now) {
    var known = registrationOf(newId, who.personSubject());
    if (known != null && (known.id().equals(newId) || !known.is(Registration.State.CANNOT_COME))) {
      return;
    }
    checkOpen(who, now);
    registrations.remove(known);
    if (registrations.size() >= MOST) {
      throw new WaitingListFull();
    }
    var seated = free() > 0;
    var registration =
        new Registration(
            known == null ? newId : known.id(),
            who.personSubject(),
            who.institutionId(),
            seated ? Registration.State.CONFIRMED : Registration.State.WAITLISTED,
            known == null ? 1 : known.link() + 1,
            now);
    registrations.add(registration);
    if (seated) {
      raise(
          new SeatConfirmed(
              id, registration.id(), meeting(registration), registration.link(), false, now));
    } else {
      raise(
          new SeatWaitlisted(
              id, registration.id(), meeting(registration), registration.link(), now));
    }
  }

  private void checkOpen(Registrant who, Instant now) {
    checkIs(State.PUBLISHED);
    var last = who.byStaff() ? start : details.registrationUntil();
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
    checkIs(State.PUBLISHED);
    if (!now.isBefore(start)) {
      throw new RegistrationClosed();
    }
    var left = change(leaving, Registration.State.CANNOT_COME);
    raise(new SeatGivenUp(id, left.id(), meeting(left), left.link(), by, now));
    if (leaving.hasSeat()) {
      moveUp(now);
    }
  }

  /** Whether this registration can still be given up. */
  boolean canBeGivenUp(Registration registration, Instant now) {
    return state == State.PUBLISHED
        && now.isBefore(start)
        && (registration.is(Registration.State.CONFIRMED)
            || registration.is(Registration.State.WAITLISTED));
  }

  private void moveUp(Instant now) {
    registrations.stream()
        .filter(r -> r.is(Registration.State.WAITLISTED))
        .findFirst()
        .map(first -> change(first, Registration.State.CONFIRMED))
        .ifPresent(up -> raise(new SeatConfirmed(id, up.id(), meeting(up), up.link(), true, now)));
  }

  /**
   * Notes whether somebody was there; from the start on, and as often as it is corrected. Who
   * waited and came is noted as there.
   */
  void attendance(UUID registrationId, Attendance seen, Instant now) {
    var registration = registration(registrationId);
    checkIs(State.PUBLISHED, State.HELD);
    var waited = registration.is(Registration.State.WAITLISTED) && seen == Attendance.ATTENDED;
    if (now.isBefore(start) || !(registration.hasSeat() || waited)) {
      throw new AttendanceNotPossible(registration.state());
    }
    if (!registration.is(seen.state())) {
      change(registration, seen.state());
      raise(new AttendanceRecorded(id, registrationId, meeting(registration), seen.name(), now));
    }
  }

  /** Calls it off for everybody; its places are given back. The same again changes nothing. */
  void cancel(Instant now) {
    if (state == State.CANCELLED) {
      return;
    }
    checkIs(State.PUBLISHED);
    leave(now);
    raise(new GroupCancelled(id, details.meeting(start, end, null), now));
    for (var each : List.copyOf(registrations)) {
      if (each.hasSeat() || each.is(Registration.State.WAITLISTED)) {
        var gone = change(each, Registration.State.CANCELLED);
        raise(new SeatCancelled(id, gone.id(), meeting(gone), gone.link(), now));
      }
    }
  }

  /** What time brings: a draft that was given up ends, and so does what is over. */
  void fallDue(Instant now) {
    if (state == State.DRAFT) {
      leave(now);
    } else if (state == State.PUBLISHED && !now.isBefore(end)) {
      state = State.HELD;
      dueAt = null;
    }
  }

  private void leave(Instant now) {
    state = State.CANCELLED;
    leaving = true;
    dueAt = now;
  }

  /** Whether its places are to be given back. */
  boolean isLeaving() {
    return leaving;
  }

  /** They were given back. */
  void released() {
    leaving = false;
    dueAt = null;
  }

  /** Takes place in spite of this absence or closure. */
  void keepInSpiteOf(UUID absenceOrClosure) {
    checkIs(State.PUBLISHED);
    kept.add(absenceOrClosure);
  }

  private Registration change(Registration registration, Registration.State next) {
    var changed = registration.as(next);
    registrations.set(registrations.indexOf(registration), changed);
    return changed;
  }

  private void checkIs(State... possible) {
    if (!List.of(possible).contains(state)) {
      throw new GroupNotOpen(state);
    }
  }

  private Meeting meeting(Registration registration) {
    return details.meeting(start, end, registration.personSubject());
  }

  private Registration registration(UUID registrationId) {
    var found = registrationOf(registrationId, null);
    if (found == null) {
      throw new NotFound("registration", registrationId);
    }
    return found;
  }

  /** The registration of this id, or else of this person; null when there is none. */
  @Nullable Registration registrationOf(UUID registrationId, @Nullable String personSubject) {
    Registration found = null;
    for (var each : registrations) {
      if (each.id().equals(registrationId)) {
        return each;
      }
      if (each.isOf(personSubject)) {
        found = each;
      }
    }
    return found;
  }

  /** Whether the caller may know of it; drafts and hidden ones are the office's alone. */
  boolean isVisibleTo(Caller caller) {
    return Staff.of(details.officeId(), caller)
        || (state != State.DRAFT && details.visibility() != Visibility.HIDDEN);
  }

  /** Seats that nobody has. */
  int free() {
    return Math.max(
        0, details.seats() - (int) registrations.stream().filter(Registration::hasSeat).count());
  }

  List<Registration> registrations() {
    return List.copyOf(registrations);
  }

  GroupDetails details() {
    return details;
  }

  public UUID id() {
    return id;
  }

  public Instant start() {
    return start;
  }

  public Instant end() {
    return end;
  }

  public State state() {
    return state;
  }

  /** What it occupies, or occupied. */
  public List<Place> places() {
    return List.copyOf(places);
  }

  public Instant createdAt() {
    return createdAt;
  }
}
