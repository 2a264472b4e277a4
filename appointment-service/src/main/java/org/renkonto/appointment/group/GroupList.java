package org.renkonto.appointment.group;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Reason;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.Page;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The groups of an office: all for staff, for others those for which they may register. */
@Component
class GroupList {

  private final Offices offices;
  private final MongoOperations store;

  GroupList(Offices offices, MongoOperations store) {
    this.offices = offices;
    this.store = store;
  }

  /** One page, the latest start first. */
  Page<Group> of(
      UUID officeId, @Nullable Instant from, @Nullable Cursor after, int limit, Caller caller) {
    var filter = where("details.officeId").is(offices.office(officeId).id());
    if (from != null) {
      filter = filter.and("start").gte(from);
    }
    if (!Staff.of(officeId, caller)) {
      var codes = offices.bookable(officeId, caller).stream().map(Reason::code).toList();
      filter =
          filter
              .and("state")
              .ne(Group.State.DRAFT)
              .and("details.visibility")
              .ne(Visibility.HIDDEN)
              .and("details.reasonCode")
              .in(codes);
    }
    return Page.newestFirst(
        store,
        Group.class,
        filter,
        "start",
        after,
        limit,
        group -> new Cursor(group.start(), group.id().toString()));
  }
}
