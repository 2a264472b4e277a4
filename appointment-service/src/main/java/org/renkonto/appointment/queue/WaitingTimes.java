package org.renkonto.appointment.queue;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.renkonto.appointment.office.Reason;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What the last services tell about the wait of those who are in the queue now. */
@Component
class WaitingTimes {

  private static final Duration LATELY = Duration.ofHours(1);

  private final Tickets tickets;
  private final MongoOperations store;

  WaitingTimes(Tickets tickets, MongoOperations store) {
    this.tickets = tickets;
    this.store = store;
  }

  /** Remembers how long it took. What a crash leaves out is one of {@value ServiceTimes#KEPT}. */
  void served(Ticket ticket, Instant now) {
    var seconds = (int) ticket.calling().served(now).toSeconds();
    store.upsert(
        query(where("_id").is(Reason.idOf(ticket.officeId(), ticket.reasonCode()))),
        new Update().push("seconds").slice(-ServiceTimes.KEPT).each(seconds),
        ServiceTimes.class);
  }

  /**
   * The wait of everybody who waits, in the order in which they are called.
   *
   * @param open the queue in this order
   */
  Map<UUID, Wait> of(UUID office, String queue, List<Ticket> open, Instant now) {
    var times = times(office, open);
    var desks = desks(queue, now);
    var atDesks = reasons(open.stream().filter(ticket -> ticket.calling().isAtDesk()).toList());
    var waiting = open.stream().filter(t -> t.state() == TicketState.WAITING).toList();
    var ahead = reasons(waiting);
    var waits = new HashMap<UUID, Wait>();
    for (int i = 0; i < waiting.size(); i++) {
      waits.put(waiting.get(i).id(), Wait.of(ahead.subList(0, i), atDesks, times, desks));
    }
    return waits;
  }

  private Map<String, ServiceTimes> times(UUID office, List<Ticket> open) {
    var ids = reasons(open).stream().distinct().map(code -> Reason.idOf(office, code)).toList();
    var times = new HashMap<String, ServiceTimes>();
    for (var each : store.find(query(where("_id").in(ids)), ServiceTimes.class)) {
      times.put(each.id().substring(Reason.idOf(office, "").length()), each);
    }
    return times;
  }

  private int desks(String queue, Instant now) {
    var since = now.minus(LATELY);
    return (int)
        tickets.calledLast(queue, Tickets.MOST).stream()
            .takeWhile(
                ticket ->
                    ticket.calling().calledAt() != null
                        && ticket.calling().calledAt().isAfter(since))
            .map(ticket -> ticket.calling().unit())
            .distinct()
            .count();
  }

  private static List<String> reasons(List<Ticket> of) {
    return of.stream().map(Ticket::reasonCode).toList();
  }
}
