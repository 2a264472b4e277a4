package org.renkonto.appointment.group;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who comes to a group: while there are seats, who registers gets one, then people wait in the
 * order of registration.
 *
 * @param registrations in their order, those who cannot come any more included
 */
record Seats(List<Registration> registrations) {

  static final Seats NONE_TAKEN = new Seats(List.of());

  /** Registrations in one group, those who cannot come any more included. */
  static final int MOST = 1_500;

  Seats {
    registrations = List.copyOf(registrations);
  }

  /** Whether this registration or this person's is there, and is not given up. */
  boolean has(UUID id, Registrant who) {
    var known = of(id, who.personSubject());
    return known != null && (known.id().equals(id) || !known.is(Registration.State.CANNOT_COME));
  }

  /**
   * With somebody more, who is the last now; who could not come before goes to the end, too.
   *
   * @param newId of the registration, if the person had none
   * @param all seats of the group
   * @throws WaitingListFull when as many as may be have registered
   */
  Seats and(UUID newId, Registrant who, int all, Instant now) {
    var known = of(newId, who.personSubject());
    var others = registrations.stream().filter(each -> !each.equals(known)).toList();
    if (others.size() >= MOST) {
      throw new WaitingListFull();
    }
    var last =
        new Registration(
            known == null ? newId : known.id(),
            who.personSubject(),
            who.institutionId(),
            free(all) > 0 ? Registration.State.CONFIRMED : Registration.State.WAITLISTED,
            known == null ? 1 : known.link() + 1,
            now);
    return new Seats(Stream.concat(others.stream(), Stream.of(last)).toList());
  }

  /** With this registration changed, at its place in the order. */
  Seats with(Registration changed) {
    return new Seats(
        registrations.stream()
            .map(each -> each.id().equals(changed.id()) ? changed : each)
            .toList());
  }

  Registration last() {
    return registrations.getLast();
  }

  /** Who gets the next seat that is given up. */
  Optional<Registration> firstWaiting() {
    return registrations.stream()
        .filter(each -> each.is(Registration.State.WAITLISTED))
        .findFirst();
  }

  /** The registration of this id, or else of this person; null when there is none. */
  @Nullable Registration of(UUID id, @Nullable String personSubject) {
    Registration found = null;
    for (var each : registrations) {
      if (each.id().equals(id)) {
        return each;
      }
      if (each.isOf(personSubject)) {
        found = each;
      }
    }
    return found;
  }

  /** Seats of all these that nobody has. */
  int free(int all) {
    return Math.max(0, all - (int) registrations.stream().filter(Registration::hasSeat).count());
  }
}
