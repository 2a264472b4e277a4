package org.renkonto.appointment.group;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;

/**
 * One person's place in a group or on its waiting list.
 *
 * @param personSubject opaque; absent for one whom staff registered and who cannot be told
 * @param institutionId that registered the person
 * @param link number of the link that counts now; each change makes the next
 * @param at when it took its place in the order
 */
record Registration(
    UUID id,
    @Nullable String personSubject,
    @Nullable UUID institutionId,
    State state,
    int link,
    Instant at) {

  /** Where it stands. */
  enum State {
    /** Has a seat. */
    CONFIRMED,
    /** Waits for one, in the order of registration. */
    WAITLISTED,
    /** Has said that nobody will come. */
    CANNOT_COME,
    /** Was there. */
    ATTENDED,
    /** Had a seat, was not there and had not said so. */
    ABSENT,
    /** Had a seat and was not there for a reason that the office accepts. */
    EXCUSED,
    /** The office called the group off. */
    CANCELLED
  }

  private static final Set<State> SEATED =
      Set.of(State.CONFIRMED, State.ATTENDED, State.ABSENT, State.EXCUSED);

  Registration as(State next) {
    return new Registration(id, personSubject, institutionId, next, link + 1, at);
  }

  boolean is(State wanted) {
    return state == wanted;
  }

  boolean hasSeat() {
    return SEATED.contains(state);
  }

  /** Has a seat or waits for one, and nothing has come of it yet. */
  boolean isToCome() {
    return is(State.CONFIRMED) || is(State.WAITLISTED);
  }

  /** Who had a seat was there or was not; who waited can only have been there. */
  boolean mayHave(Attendance seen) {
    return hasSeat() || (is(State.WAITLISTED) && seen == Attendance.ATTENDED);
  }

  boolean isOf(@Nullable String subject) {
    return subject != null && subject.equals(personSubject);
  }

  /** Whether it is the caller's own, or was made by the caller's institution. */
  boolean belongsTo(Caller caller) {
    return isOf(caller.subject())
        || caller.id("institution_id").filter(i -> i.equals(institutionId)).isPresent();
  }
}
