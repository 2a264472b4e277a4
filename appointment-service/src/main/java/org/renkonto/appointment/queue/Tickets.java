package org.renkonto.appointment.queue;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.work.Retry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** All tickets. */
@Component
class Tickets {

  /** More are not looked at for one queue; a contingent is smaller. */
  static final int MOST = 1000;

  private final MongoOperations store;

  Tickets(MongoOperations store) {
    this.store = store;
  }

  Optional<Ticket> find(UUID id) {
    return Optional.ofNullable(store.findById(id, Ticket.class));
  }

  /**
   * The ticket.
   *
   * @throws NotFound when there is none
   */
  Ticket get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("ticket", id));
  }

  /** Keeps a new one; who was there with this id already stays. */
  Ticket add(Ticket ticket) {
    try {
      return store.insert(ticket);
    } catch (DuplicateKeyException sameMoment) {
      return find(ticket.id()).orElseThrow(() -> sameMoment);
    }
  }

  Ticket save(Ticket ticket) {
    return store.save(ticket);
  }

  /** Forgets it, unless it has still to tell something. */
  void forget(Ticket ticket) {
    store.remove(
        query(where("_id").is(ticket.id()).and("unsentSince").exists(false)), Ticket.class);
  }

  /** Loads, changes and saves, anew with the present state when somebody else was faster. */
  Ticket change(UUID id, Consumer<Ticket> change) {
    return Retry.onConflict(
        () -> {
          var ticket = get(id);
          change.accept(ticket);
          return store.save(ticket);
        });
  }

  /**
   * Calls whose turn it is, in one operation of the store that finds and takes: of two desks that
   * call at once each gets somebody else.
   *
   * @param reasons that the desk may serve
   * @return null when nobody waits for this desk
   * @throws DuplicateKeyException when the desk has somebody
   */
  @Nullable Ticket callNext(String queue, Collection<String> reasons, Desk to, Instant now) {
    for (var round : CallOrder.rounds(now)) {
      var whose =
          new Criteria()
              .andOperator(
                  where("queue").is(queue).and("state").is(TicketState.WAITING),
                  round,
                  where("reasonCode").in(reasons),
                  where("reservedFor").in(to.unit(), null));
      var called =
          store.findAndModify(
              query(whose).with(Sort.by("turn.at", "_id")),
              firstCall(to, now),
              FindAndModifyOptions.options().returnNew(true),
              Ticket.class);
      if (called != null) {
        return called;
      }
    }
    return null;
  }

  /** What {@link Ticket#call} does with one that waits, as a single update of the document. */
  static Update firstCall(Desk to, Instant now) {
    return new Update()
        .set("state", TicketState.CALLED)
        .set("calls", 1)
        .set("unit", to.unit())
        .set("atDesk", to.unit())
        .set("desk", to.code())
        .set("calledAt", now)
        .inc("step", 1)
        .set("dueAt", now);
  }

  /** Whom the counsellor has at the desk. */
  Optional<Ticket> atDesk(UUID unit) {
    return Optional.ofNullable(store.findOne(query(where("atDesk").is(unit)), Ticket.class));
  }

  /** Those not done with, in the order in which they would be called now. */
  List<Ticket> open(String queue, Instant now) {
    var open = where("queue").is(queue).and("state").in(TicketState.OPEN);
    return store.find(query(open).limit(MOST), Ticket.class).stream()
        .sorted(Comparator.comparing(Ticket::turn, CallOrder.at(now)))
        .toList();
  }

  /** Those called last, the newest first. */
  List<Ticket> calledLast(String queue, int most) {
    var called = where("queue").is(queue).and("calledAt").exists(true);
    return store.find(
        query(called).with(Sort.by(Sort.Direction.DESC, "calledAt")).limit(most), Ticket.class);
  }
}
