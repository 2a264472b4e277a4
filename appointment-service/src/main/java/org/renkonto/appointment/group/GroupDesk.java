package org.renkonto.appointment.group;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.renkonto.appointment.booking.Claims;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.slot.Place;
import org.renkonto.platform.security.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the office does with a group as a whole. It takes its time by the steps of every booking:
 * taken for a while, written down as a draft, made firm, published.
 */
@Service
@PreAuthorize(Staff.ONLY)
class GroupDesk {

  /**
   * @param id of the group and of what is taken for it
   */
  record PublishGroup(UUID id, GroupPlan.Wished wished, Caller caller) {}

  record CancelGroup(UUID id, Caller caller) {}

  record KeepInSpite(UUID id, UUID absenceOrClosure, Caller caller) {}

  private static final Duration STEP = Duration.ofMinutes(1);

  private final GroupPlan plan;
  private final Claims claims;
  private final Groups groups;
  private final Turns turns;
  private final Clock clock;

  GroupDesk(GroupPlan plan, Claims claims, Groups groups, Turns turns, Clock clock) {
    this.plan = plan;
    this.claims = claims;
    this.groups = groups;
    this.turns = turns;
    this.clock = clock;
  }

  /** Opens a group for registration; repeated after a crash it goes on where it stopped. */
  Group handle(PublishGroup command) {
    Staff.check(command.wished().officeId(), command.caller());
    var group = groups.findById(command.id()).orElseGet(() -> draft(command));
    if (group.state() == Group.State.DRAFT && !claims.makeFirm(group.places())) {
      throw new UnitNotFree(command.wished().units());
    }
    return turns.change(group.id(), draft -> draft.publish(clock.instant()));
  }

  private Group draft(PublishGroup command) {
    var wished = command.wished();
    var details = plan.details(wished);
    var places = plan.places(wished, command.id());
    var now = clock.instant();
    var until = now.plus(STEP);
    if (!claims.take(places, until)) {
      throw new UnitNotFree(places.stream().map(Place::unitId).toList());
    }
    return groups.save(
        Group.draft(command.id(), details, wished.start(), wished.end(), places, now, until));
  }

  /** Calls it off. */
  Group handle(CancelGroup command) {
    check(command.id(), command.caller());
    return turns.change(command.id(), group -> group.cancel(clock.instant()));
  }

  /** Decides that it takes place although an absence or closure lies over it. */
  Group handle(KeepInSpite command) {
    check(command.id(), command.caller());
    return turns.change(command.id(), group -> group.keepInSpiteOf(command.absenceOrClosure()));
  }

  private void check(UUID group, Caller caller) {
    Staff.check(groups.get(group).details().officeId(), caller);
  }
}
