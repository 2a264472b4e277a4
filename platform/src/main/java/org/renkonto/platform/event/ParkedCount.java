package org.renkonto.platform.event;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.renkonto.platform.event.DeadLetter.State;
import org.renkonto.platform.work.Outage;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * How many dead letters wait for a person, counted now and then and never during a scrape. Each
 * instance counts in the same store: of several, the largest value counts, never the sum.
 */
public class ParkedCount {

  private static final int MANY = 1000;

  private final MongoOperations store;
  private volatile double parked;

  ParkedCount(MongoOperations store, MeterRegistry metrics) {
    this.store = store;
    Gauge.builder("renkonto.events.parked", this, count -> count.parked)
        .description("dead letters that wait for a person, up to " + MANY)
        .register(metrics);
  }

  /** While the store is away nobody knows how many. */
  @Scheduled(fixedDelayString = "PT5S")
  void count() {
    try {
      var waiting = query(where("state").is(State.PARKED)).limit(MANY);
      parked = store.count(waiting, DeadLetter.class);
    } catch (RuntimeException failure) {
      parked = Double.NaN;
      if (!Outage.caused(failure)) {
        throw failure;
      }
    }
  }
}
