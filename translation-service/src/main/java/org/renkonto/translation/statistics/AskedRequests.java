package org.renkonto.translation.statistics;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The facts of all requests whose session starts in certain months. */
@Component
class AskedRequests {

  private static final String START = "details.earliestStart";

  private final MongoOperations store;

  AskedRequests(MongoOperations store) {
    this.store = store;
  }

  /** From the first month to the last, both included, on each session's own clock. */
  List<RequestFacts> facts(YearMonth from, YearMonth to) {
    var first = from.atDay(1).minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    var last = to.atEndOfMonth().plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
    var query = query(where(START).gte(first).lt(last));
    query
        .fields()
        .include("details", "submittedAt", "state", "unmetCause", "cancellation", "filledAt")
        .include("assignments.mode", "assignments.state", "assignments.closing.approved");
    try (var asked = store.stream(query, AskedRequest.class)) {
      return asked
          .map(AskedRequest::facts)
          .filter(fact -> !fact.month().isBefore(from) && !fact.month().isAfter(to))
          .toList();
    }
  }
}
