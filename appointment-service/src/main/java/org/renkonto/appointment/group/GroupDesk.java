package org.renkonto.appointment.group;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.renkonto.appointment.booking.Claims;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.opening.Plans;
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
  private final Plans plans;
  private final Claims claims;
  private final Groups groups;
  private final GroupChanges changes;
  private final Clock clock;

  GroupDesk(
      GroupPlan plan,
      Plans plans,
      Claims claims,
      Groups groups,
      GroupChanges changes,
      Clock clock) {
    this.plan = plan;
    this.plans = plans;
    this.claims = claims;
    this.groups = groups;
    this.changes = changes;
    this.clock = clock;
  }

  /** Opens a group for registration; repeated after a crash it goes on where it stopped. */
  Group handle(PublishGroup command) {
    Staff.check(command.wished().officeId(), command.caller());
    var group = groups.findById(command.id()).orElseGet(() -> draft(command));
    if (group.state() == Group.State.DRAFT && !claims.makeFirm(group.places())) {
      throw new UnitNotFree(command.wished().units());
    }
    return changes.make(group.id(), draft -> draft.publish(clock.instant()));
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
    Staff.check(groups.get(command.id()).details().officeId(), command.caller());
    return changes.make(command.id(), group -> group.cancel(clock.instant()));
  }

  /** Decides that it takes place although an absence or closure lies over it. */
  Group handle(KeepInSpite command) {
    var office = groups.get(command.id()).details().officeId();
    Staff.check(office, command.caller());
    plans.checkEntered(command.absenceOrClosure(), office);
    return changes.make(command.id(), group -> group.keepInSpiteOf(command.absenceOrClosure()));
  }
}
