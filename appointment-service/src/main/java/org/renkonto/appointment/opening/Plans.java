package org.renkonto.appointment.opening;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import org.renkonto.appointment.office.Office;
import org.renkonto.platform.web.NotFound;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The plans of all offices. */
@Component
public class Plans {

  private final MongoOperations store;
  private final Clock clock;

  Plans(MongoOperations store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What is said now about the office's hours from now on. */
  public Plan of(Office office) {
    var id = office.id();
    return new Plan(
        office,
        ofOffice(id, OpeningRule.class),
        specialDays(office),
        absences(office),
        closures(office));
  }

  /** The special days of an office that are not over. */
  public List<SpecialDay> specialDays(Office office) {
    var toCome = query(toCome(office, "day", today(office)));
    return store.find(toCome.with(Sort.by("day")), SpecialDay.class);
  }

  /** The absences in an office that are not over. */
  public List<Absence> absences(Office office) {
    return store.find(spansToCome(office), Absence.class);
  }

  /** The closures of an office that are not over. */
  public List<Closure> closures(Office office) {
    return store.find(spansToCome(office), Closure.class);
  }

  private Query spansToCome(Office office) {
    return query(toCome(office, "span.to", today(office).atStartOfDay())).with(Sort.by("span.to"));
  }

  /** Local dates and times are stored as text that sorts as they do. */
  private static Criteria toCome(Office office, String end, Temporal from) {
    return where("officeId").is(office.id()).and(end).gte(from);
  }

  private LocalDate today(Office office) {
    return office.dateOf(clock.instant());
  }

  /** Keeps an absence. */
  public Absence add(Absence absence) {
    return store.save(absence);
  }

  /** Forgets an absence. */
  public void remove(Absence absence) {
    store.remove(absence);
  }

  /** Forgets a closure. */
  public void remove(Closure closure) {
    store.remove(closure);
  }

  /** Keeps a closure. */
  public Closure add(Closure closure) {
    return store.save(closure);
  }

  /**
   * The absence.
   *
   * @throws NotFound when there is none
   */
  public Absence absence(UUID id) {
    var absence = store.findById(id, Absence.class);
    if (absence == null) {
      throw new NotFound("absence", id);
    }
    return absence;
  }

  /**
   * The closure.
   *
   * @throws NotFound when there is none
   */
  public Closure closure(UUID id) {
    var closure = store.findById(id, Closure.class);
    if (closure == null) {
      throw new NotFound("closure", id);
    }
    return closure;
  }

  <T> List<T> ofOffice(UUID officeId, Class<T> type) {
    return store.find(query(where("officeId").is(officeId)), type);
  }
}
