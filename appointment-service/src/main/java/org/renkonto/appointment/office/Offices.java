package org.renkonto.appointment.office;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.NotFound;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** All offices with their units and reasons. */
@Component
public class Offices {

  private final MongoOperations store;

  Offices(MongoOperations store) {
    this.store = store;
  }

  List<Office> all() {
    return store.find(query(where("name").exists(true)).with(Sort.by("name")), Office.class);
  }

  /**
   * The office.
   *
   * @throws NotFound when there is none
   */
  public Office office(UUID id) {
    return found(store.findById(id, Office.class), "office", id);
  }

  /**
   * The office, for who works there.
   *
   * @throws NotFound when there is none
   */
  public Office ofStaff(UUID id, Caller caller) {
    var office = office(id);
    Staff.check(id, caller);
    return office;
  }

  /** The units of an office, in a fixed order. */
  public List<Unit> units(UUID officeId) {
    return store.find(query(where("officeId").is(officeId)).with(Sort.by("code")), Unit.class);
  }

  /**
   * The unit.
   *
   * @throws NotFound when there is none
   */
  public Unit unit(UUID id) {
    return found(store.findById(id, Unit.class), "unit", id);
  }

  /** The reasons of an office, in a fixed order. */
  public List<Reason> reasons(UUID officeId) {
    return store.find(query(where("officeId").is(officeId)).with(Sort.by("code")), Reason.class);
  }

  /**
   * The reason of an office.
   *
   * @throws NotFound when it has none of this code
   */
  public Reason reason(UUID officeId, String code) {
    return found(store.findById(Reason.idOf(officeId, code), Reason.class), "reason", code);
  }

  /**
   * The reason, when the caller may book it.
   *
   * @throws NotFound when the office has none of this code
   * @throws ReasonNotBookable when others may book it
   */
  public Reason bookable(UUID officeId, String code, Caller caller) {
    var reason = reason(officeId, code);
    if (!mayBook(reason, caller)) {
      throw new ReasonNotBookable(reason);
    }
    return reason;
  }

  /** The reasons of an office that the caller may book. */
  public List<Reason> bookable(UUID officeId, Caller caller) {
    return reasons(officeId).stream().filter(reason -> mayBook(reason, caller)).toList();
  }

  private boolean mayBook(Reason reason, Caller caller) {
    return switch (reason.bookableBy()) {
      case ANYONE -> true;
      case INSTITUTIONS ->
          Staff.of(reason.officeId(), caller) || caller.id("institution_id").isPresent();
      case STAFF -> Staff.of(reason.officeId(), caller);
      case OWN_COUNSELLOR -> ownUnit(reason, caller) != null;
    };
  }

  /** The counsellor that the caller is, where it may serve this reason. */
  public @Nullable Unit ownUnit(Reason reason, Caller caller) {
    var all = units(reason.officeId());
    return all.stream()
        .filter(u -> u.kind() == UnitKind.COUNSELLOR && caller.subject().equals(u.subject()))
        .filter(u -> reason.canBeServedBy(u, all))
        .findFirst()
        .orElse(null);
  }

  private static <T> T found(@Nullable T thing, String what, Object id) {
    if (thing == null) {
      throw new NotFound(what, id);
    }
    return thing;
  }
}
