package org.renkonto.appointment.group;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.group.GroupEvent.GroupCancelled;
import org.renkonto.appointment.group.GroupEvent.GroupPublished;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.appointment.slot.Place;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.Topic;
import org.renkonto.platform.security.Caller;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Unwrapped;

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

  @Id private final UUID id;
  private final GroupDetails details;
  private final Instant start;
  private final Instant end;
  private final List<Place> places;
  private final Instant createdAt;
  private State state = State.DRAFT;
  @Unwrapped.Empty private Seats seats = Seats.NONE_TAKEN;
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

  /** Who registers for it and comes. */
  Participants participants() {
    return new Participants(this);
  }

  /** Calls it off for everybody; its places are given back. The same again changes nothing. */
  void cancel(Instant now) {
    if (state == State.CANCELLED) {
      return;
    }
    checkIs(State.PUBLISHED);
    leave(now);
    raise(new GroupCancelled(id, details.meeting(start, end, null), now));
    participants().sendAway(now);
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

  /** Refuses in any other state. */
  void checkIs(State... possible) {
    if (!List.of(possible).contains(state)) {
      throw new GroupNotOpen(state);
    }
  }

  /** Whether the caller may know of it; drafts and hidden ones are the office's alone. */
  boolean isVisibleTo(Caller caller) {
    return Staff.of(details.officeId(), caller)
        || (state != State.DRAFT && details.visibility() != Visibility.HIDDEN);
  }

  /** Seats that nobody has. */
  int free() {
    return seats.free(details.seats());
  }

  Seats seats() {
    return seats;
  }

  /** Who has a seat and who waits is so from now on. */
  void seat(Seats next) {
    seats = next;
  }

  /** To be published with the state as it is then. */
  void tell(GroupEvent event) {
    raise(event);
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
