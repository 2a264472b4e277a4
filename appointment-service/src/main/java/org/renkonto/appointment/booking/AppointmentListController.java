package org.renkonto.appointment.booking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.Page;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * One's own appointments, those of which no message tells too; staff sees those of an office. The
 * latest start first.
 */
@RestController
class AppointmentListController {

  private final Offices offices;
  private final MongoOperations store;

  AppointmentListController(Offices offices, MongoOperations store) {
    this.offices = offices;
    this.store = store;
  }

  /**
   * @param office staff only; absent: one's own, for an institution those that it booked
   * @param state absent: in any; UNRECORDED are those of which somebody has to say what became
   */
  @GetMapping("/api/appointment/appointments")
  Page<AppointmentView> appointments(
      @RequestParam(required = false) @Nullable UUID office,
      @RequestParam(required = false) @Nullable AppointmentState state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int limit,
      Caller caller) {
    var filter = office == null ? own(caller) : ofOffice(office, caller);
    return Page.newestFirst(
            store,
            Appointment.class,
            state == null ? filter : filter.and("state").is(state),
            "start",
            Cursor.parse(cursor),
            limit,
            last -> new Cursor(last.start(), last.id().toString()))
        .map(appointment -> AppointmentView.of(appointment, caller));
  }

  private Criteria ofOffice(UUID office, Caller caller) {
    Staff.check(office, caller);
    return where("details.officeId").is(offices.office(office).id());
  }

  private static Criteria own(Caller caller) {
    var institution = caller.id("institution_id");
    var own =
        institution.isPresent()
            ? where("details.institutionId").is(institution.get())
            : where("details.personSubject").is(caller.subject());
    return own.and("details.visibility").ne(Visibility.HIDDEN);
  }
}
