package org.renkonto.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaOperations;

/** The unsent events inside the documents of aggregates, and their way to the topics. */
final class Outbox {

  static final int BATCH = 200;

  /** Where an aggregate stands. */
  record Place(String collection, Object id) {}

  /**
   * What an aggregate has to send.
   *
   * @param eventCount how many events it ever raised
   */
  record Held(List<Document> events, long eventCount) {

    static Held in(Document aggregate) {
      return new Held(
          List.copyOf(aggregate.getList("outbox", Document.class)),
          aggregate.getLong("eventCount"));
    }
  }

  private final MongoOperations store;
  private final KafkaOperations<byte[], byte[]> kafka;
  private final Map<String, String> topics;
  private final String source;
  private final Arrived arrived = new Arrived();

  Outbox(
      MongoOperations store,
      KafkaOperations<byte[], byte[]> kafka,
      Map<String, String> topics,
      String source) {
    this.store = store;
    this.kafka = kafka;
    this.topics = Map.copyOf(topics);
    this.source = source;
  }

  /** Aggregates that hold events from before a moment, at most a batch, the oldest first. */
  Map<Place, Instant> waiting(String collection, Instant before) {
    var unsent = query(where("unsentSince").lte(before)).with(Sort.by("unsentSince")).limit(BATCH);
    unsent.fields().include("unsentSince");
    var found = new LinkedHashMap<Place, Instant>();
    for (var document : store.find(unsent, Document.class, collection)) {
      var place = new Place(collection, Objects.requireNonNull(document.get("_id")));
      found.put(place, document.getDate("unsentSince").toInstant());
    }
    return found;
  }

  /** Looks what an aggregate holds and sends it. */
  void drain(Place place) {
    drain(place, held(place));
  }

  /**
   * Sends what an aggregate holds, each event after the one before it has arrived: what fails stays
   * with all that comes after it. Looks again where more was raised meanwhile.
   */
  void drain(Place place, @Nullable Held first) {
    var topic = Objects.requireNonNull(topics.get(place.collection()));
    for (var held = first; held != null; held = held(place)) {
      for (var event : held.events()) {
        if (!hasArrived(id(event))) {
          kafka.send(record(topic, place.id().toString(), event)).join();
          arrived.add(id(event));
        }
      }
      if (forget(place, held.eventCount())) {
        return;
      }
    }
  }

  boolean hasArrived(String eventId) {
    return arrived.contains(eventId);
  }

  private static String id(Document event) {
    return event.getString("_id");
  }

  private @Nullable Held held(Place place) {
    var query = query(where("_id").is(place.id()).and("unsentSince").exists(true));
    query.fields().include("outbox", "eventCount");
    var found = store.findOne(query, Document.class, place.collection());
    return found == null ? null : Held.in(found);
  }

  /**
   * Empties the outbox if nothing was raised since it was read: whatever it holds then was sent,
   * also what a save has written back meanwhile.
   */
  private boolean forget(Place place, long sent) {
    var unchanged = where("_id").is(place.id()).and("eventCount").is(sent);
    var emptied = new Update().set("outbox", List.of()).unset("unsentSince");
    return store.updateFirst(query(unchanged), emptied, place.collection()).getMatchedCount() == 1;
  }

  private ProducerRecord<byte[], byte[]> record(String topic, String id, Document event) {
    var data = event.getString("json").getBytes(UTF_8);
    var key = event.get("key", id);
    var out = new ProducerRecord<byte[], byte[]>(topic, key.getBytes(UTF_8), data);
    header(out, "ce_specversion", "1.0");
    header(out, "ce_id", id(event));
    header(out, "ce_type", event.getString("type"));
    header(out, "ce_source", source);
    header(out, "ce_subject", id);
    header(out, "ce_time", event.getDate("at").toInstant().toString());
    header(out, "ce_sequence", String.valueOf(event.getLong("sequence")));
    header(out, "ce_causationid", event.getString("causationId"));
    header(out, "traceparent", event.getString("traceParent"));
    header(out, "content-type", "application/json");
    return out;
  }

  private static void header(ProducerRecord<?, ?> record, String name, @Nullable String value) {
    if (value != null) {
      record.headers().add(name, value.getBytes(UTF_8));
    }
  }
}
