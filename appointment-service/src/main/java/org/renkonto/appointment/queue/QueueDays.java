package org.renkonto.appointment.queue;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.work.Retry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The days of all queues. A number is given by one conditional update of the day's document, which
 * also moves its version: no two tickets get the same, and none is given after a stop.
 */
@Component
public class QueueDays {

  private final MongoOperations store;

  QueueDays(MongoOperations store) {
    this.store = store;
  }

  /** How many people came without an appointment in a month; a day's document is kept for good. */
  public int walkIns(UUID office, YearMonth month) {
    var first = QueueDay.idOf(office, month.atDay(1));
    var last = QueueDay.idOf(office, month.atEndOfMonth());
    return store.find(query(where("_id").gte(first).lte(last)), QueueDay.class).stream()
        .mapToInt(QueueDay::walkIns)
        .sum();
  }

  /** The next number of a ticket, as it is called; null when the day is stopped or used up. */
  @Nullable String nextTicket(UUID office, LocalDate day, int contingent) {
    var left = where(QueueDay.STOPPED).exists(false).and(QueueDay.WALK_INS).lt(contingent);
    var counted = count(office, day, left, QueueDay.WALK_INS);
    return counted == null ? null : "W" + counted.walkIns();
  }

  /** The next number of an appointment that has come. */
  String nextCheckIn(UUID office, LocalDate day) {
    var counted = Objects.requireNonNull(count(office, day, new Criteria(), QueueDay.CHECK_INS));
    return "A" + counted.checkIns();
  }

  private @Nullable QueueDay count(UUID office, LocalDate day, Criteria which, String counter) {
    begin(office, day);
    return store.findAndModify(
        query(which.and("_id").is(QueueDay.idOf(office, day))),
        new Update().inc(counter, 1),
        FindAndModifyOptions.options().returnNew(true),
        QueueDay.class);
  }

  private void begin(UUID office, LocalDate day) {
    if (store.exists(query(where("_id").is(QueueDay.idOf(office, day))), QueueDay.class)) {
      return;
    }
    try {
      store.insert(QueueDay.begin(office, day));
    } catch (DuplicateKeyException begunMeanwhile) {
      // all the better
    }
  }

  /** The day as it stands. */
  QueueDay of(UUID office, LocalDate day) {
    var known = store.findById(QueueDay.idOf(office, day), QueueDay.class);
    return known == null ? QueueDay.begin(office, day) : known;
  }

  /** Loads, changes and saves, anew with the present state when a number was given meanwhile. */
  void change(UUID office, LocalDate day, Consumer<QueueDay> change) {
    begin(office, day);
    Retry.onConflict(
        () -> {
          var present = of(office, day);
          change.accept(present);
          return present.raised().isEmpty() ? present : store.save(present);
        });
  }
}
