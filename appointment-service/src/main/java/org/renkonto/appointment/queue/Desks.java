package org.renkonto.appointment.queue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Reason;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Unit;
import org.renkonto.appointment.office.UnitKind;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.InvalidInput;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may call whom, and to where. */
@Component
class Desks {

  private final Offices offices;

  Desks(Offices offices) {
    this.offices = offices;
  }

  /**
   * The desk of a counsellor of this office.
   *
   * @param room where the counsellor sits today; null: at the usual desk
   * @throws AccessDeniedException when a counsellor calls in another's place
   */
  Desk at(UUID office, UUID unitId, @Nullable UUID room, Caller caller) {
    var unit = ofKind(office, unitId, UnitKind.COUNSELLOR, "unit");
    Staff.check(office, caller);
    if (!caller.is("DISPATCHER") && !caller.subject().equals(unit.subject())) {
      throw new AccessDeniedException("not the counsellor's own desk");
    }
    var code = room == null ? unit.code() : ofKind(office, room, UnitKind.ROOM, "room").code();
    return new Desk(unitId, code);
  }

  /** The codes of what a counsellor of this office may serve. */
  List<String> reasons(UUID office, UUID unitId) {
    var all = offices.units(office);
    var unit = ofKind(office, unitId, UnitKind.COUNSELLOR, "unit");
    return offices.reasons(office).stream()
        .filter(reason -> reason.canBeServedBy(unit, all))
        .map(Reason::code)
        .toList();
  }

  /**
   * Refuses when nobody, or not this counsellor, may serve the reason.
   *
   * @throws ReasonNotServed when it is so
   */
  void checkServed(UUID office, String reasonCode, @Nullable UUID unitId) {
    var reason = offices.reason(office, reasonCode);
    var all = offices.units(office);
    var who =
        unitId == null
            ? all.stream().filter(unit -> unit.kind() == UnitKind.COUNSELLOR)
            : Stream.of(ofKind(office, unitId, UnitKind.COUNSELLOR, "unit"));
    if (who.noneMatch(unit -> reason.canBeServedBy(unit, all))) {
      throw new ReasonNotServed(reasonCode);
    }
  }

  private Unit ofKind(UUID office, UUID id, UnitKind kind, String field) {
    var unit = offices.unit(id);
    if (!unit.officeId().equals(office) || unit.kind() != kind || !unit.active()) {
      throw new InvalidInput(field, "is not an active %s of this office".formatted(kind));
    }
    return unit;
  }
}
