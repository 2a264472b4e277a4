package org.renkonto.platform.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The unsent events inside the documents of aggregates, and how they leave them. */
final class Outbox {

  static final int BATCH = 200;

  /** Where an aggregate stands. */
  record Place(String collection, Object id) {}

  /**
   * What an aggregate has to send.
   *
   * @param since when the first of it was raised
   * @param eventCount how many events it ever raised
   */
  record Held(Place place, Instant since, List<Document> events, long eventCount) {

    static Held in(String collection, Document aggregate) {
      return new Held(
          new Place(collection, Objects.requireNonNull(aggregate.get("_id"))),
          aggregate.getDate("unsentSince").toInstant(),
          List.copyOf(aggregate.getList("outbox", Document.class)),
          aggregate.getLong("eventCount"));
    }
  }

  private final MongoOperations store;
  private final Sender sender;

  Outbox(MongoOperations store, Sender sender) {
    this.store = store;
    this.sender = sender;
  }

  /** Aggregates that hold events from before a moment, at most a batch, the oldest first. */
  List<Held> waiting(String collection, Instant before) {
    return held(
        query(where("unsentSince").lte(before)).with(Sort.by("unsentSince")).limit(BATCH),
        collection);
  }

  /** Those of these aggregates that have something to send. */
  List<Held> held(Collection<Place> places) {
    return places.stream()
        .flatMap(
            place ->
                held(
                    query(where("_id").is(place.id()).and("unsentSince").exists(true)),
                    place.collection())
                    .stream())
        .toList();
  }

  private List<Held> held(Query unsent, String collection) {
    unsent.fields().include("outbox", "eventCount", "unsentSince");
    return store.find(unsent, Document.class, collection).stream()
        .map(each -> Held.in(collection, each))
        .toList();
  }

  /**
   * Sends what aggregates of one collection hold, all of them side by side, but of each aggregate
   * an event after the one before it has arrived: what fails stays with all that comes after it.
   * Looks again where more was raised meanwhile.
   *
   * @return why something was not sent, by its aggregate
   */
  Map<Place, RuntimeException> drain(List<Held> first) {
    var failures = new LinkedHashMap<Place, RuntimeException>();
    for (var all = first; !all.isEmpty(); ) {
      sender.send(all, failures);
      var sent = all.stream().filter(each -> !failures.containsKey(each.place())).toList();
      all = forget(sent) ? List.of() : held(sent.stream().map(Held::place).toList());
    }
    return failures;
  }

  boolean hasArrived(String eventId) {
    return sender.hasArrived(eventId);
  }

  /**
   * Empties the outboxes where nothing was raised since they were read: whatever they hold then was
   * sent, also what a save has written back meanwhile.
   *
   * @return whether it was so in all of them
   */
  private boolean forget(List<Held> sent) {
    if (sent.isEmpty()) {
      return true;
    }
    var emptied = new Update().set("outbox", List.of()).unset("unsentSince");
    var collection = sent.getFirst().place().collection();
    if (sent.size() == 1) {
      var unchanged = unchanged(sent.getFirst());
      return store.updateFirst(unchanged, emptied, collection).getMatchedCount() == 1;
    }
    var all = store.bulkOps(BulkMode.UNORDERED, collection);
    sent.forEach(each -> all.updateOne(unchanged(each), emptied));
    return all.execute().getMatchedCount() == sent.size();
  }

  private static Query unchanged(Held held) {
    return query(where("_id").is(held.place().id()).and("eventCount").is(held.eventCount()));
  }
}
