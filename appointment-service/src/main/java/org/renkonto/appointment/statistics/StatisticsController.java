package org.renkonto.appointment.statistics;

import static org.renkonto.appointment.booking.AppointmentState.CANCELLED;
import static org.renkonto.appointment.booking.AppointmentState.COMPLETED;
import static org.renkonto.appointment.booking.AppointmentState.EXPIRED;
import static org.renkonto.appointment.booking.AppointmentState.HELD;
import static org.renkonto.appointment.booking.AppointmentState.MISSED;
import static org.renkonto.appointment.booking.AppointmentState.PRECONFIRMED;
import static org.renkonto.appointment.booking.AppointmentState.UNRECORDED;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.renkonto.appointment.booking.Appointment;
import org.renkonto.appointment.booking.CancelledBy;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.queue.QueueDays;
import org.renkonto.platform.security.Caller;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a month went, by the office's clock; fit to be given away. */
@RestController
@PreAuthorize(Staff.ONLY)
class StatisticsController {

  /**
   * Of a cancelled one that was agreed before: one number each for the hold, the booking, the end.
   */
  private static final int LINK_AFTER_AGREED = 3;

  private final Offices offices;
  private final QueueDays queueDays;
  private final MongoOperations store;

  StatisticsController(Offices offices, QueueDays queueDays, MongoOperations store) {
    this.offices = offices;
    this.queueDays = queueDays;
    this.store = store;
  }

  /**
   * @param month as 2026-12
   */
  @GetMapping("/api/appointment/statistics")
  MonthCounts month(@RequestParam UUID office, @RequestParam YearMonth month, Caller caller) {
    var place = offices.ofStaff(office, caller);
    var over = List.of(HELD, PRECONFIRMED, EXPIRED, CANCELLED, COMPLETED, MISSED, UNRECORDED);
    return MonthCounts.of(
        count(starting(place, month).and("state").is(COMPLETED)),
        count(starting(place, month).and("state").is(MISSED)),
        count(cancelled(place, month, CancelledBy.PERSON)),
        count(cancelled(place, month, CancelledBy.OFFICE)),
        count(starting(place, month).and("state").is(UNRECORDED)),
        count(starting(place, month).and("state").nin(over)),
        queueDays.walkIns(place.id(), month));
  }

  private long count(Criteria which) {
    return store.count(query(which), Appointment.class);
  }

  private static Criteria cancelled(Office office, YearMonth month, CancelledBy by) {
    return starting(office, month)
        .and("state")
        .is(CANCELLED)
        .and("cancelledBy")
        .is(by)
        .and("link")
        .gte(LINK_AFTER_AGREED);
  }

  private static Criteria starting(Office office, YearMonth month) {
    return within(where("details.officeId").is(office.id()), "start", office, month);
  }

  private static Criteria within(Criteria of, String time, Office office, YearMonth month) {
    return of.and(time)
        .gte(month.atDay(1).atStartOfDay(office.zone()).toInstant())
        .lt(month.plusMonths(1).atDay(1).atStartOfDay(office.zone()).toInstant());
  }
}
