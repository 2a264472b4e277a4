package org.renkonto.appointment.queue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Reason;
import org.renkonto.appointment.office.Unit;
import org.renkonto.appointment.office.UnitKind;
import org.renkonto.appointment.opening.Audience;
import org.renkonto.appointment.opening.Plan;
import org.renkonto.appointment.opening.Plans;
import org.renkonto.appointment.opening.Session;
import org.springframework.stereotype.Component;

/** What the opening plan says about the queue of the day. */
@Component
class TodaysHours {

  private final Offices offices;
  private final Plans plans;
  private final QueueSettings settings;

  TodaysHours(Offices offices, Plans plans, QueueSettings settings) {
    this.offices = offices;
    this.plans = plans;
    this.settings = settings;
  }

  /** Whether a counsellor who may serve the reason is there for people at the door now. */
  boolean openFor(Reason reason, Office office, Instant now) {
    var plan = plans.of(office);
    var all = offices.units(office.id());
    return counsellors(all)
        .filter(unit -> reason.canBeServedBy(unit, all))
        .flatMap(unit -> sessions(plan, unit, office, now, Audience.WALK_IN))
        .anyMatch(s -> !now.isBefore(s.from()) && now.isBefore(s.to()));
  }

  /** When what is open in today's queue ends by itself; {@code last} is expected at least. */
  Instant end(Office office, Instant now, Instant last) {
    var plan = plans.of(office);
    return counsellors(offices.units(office.id()))
        .flatMap(
            unit ->
                Stream.of(Audience.STAFF, Audience.WALK_IN)
                    .flatMap(audience -> sessions(plan, unit, office, now, audience)))
        .map(Session::to)
        .reduce(last, (a, b) -> a.isAfter(b) ? a : b)
        .plus(settings.windUp());
  }

  private static Stream<Session> sessions(
      Plan plan, Unit unit, Office office, Instant now, Audience audience) {
    return plan.sessions(unit.id(), office.dateOf(now), audience).stream();
  }

  private static Stream<Unit> counsellors(List<Unit> units) {
    return units.stream().filter(unit -> unit.kind() == UnitKind.COUNSELLOR && unit.active());
  }
}
