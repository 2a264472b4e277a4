package org.renkonto.appointment.opening;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.UUID;
import org.renkonto.appointment.office.Office;
import org.renkonto.platform.web.NotFound;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The plans of all offices. */
@Component
public class Plans {

  private final MongoOperations store;

  Plans(MongoOperations store) {
    this.store = store;
  }

  /** Everything that is said about the office's hours now. */
  public Plan of(Office office) {
    var id = office.id();
    return new Plan(
        office,
        ofOffice(id, OpeningRule.class),
        ofOffice(id, SpecialDay.class),
        ofOffice(id, Absence.class),
        ofOffice(id, Closure.class));
  }

  /** Keeps an absence. */
  public Absence add(Absence absence) {
    return store.save(absence);
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
