package org.renkonto.proof.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/** Institutions with one unsent event each, laid into the store past the service. */
final class Backlog {

  private static final int BATCH = 1_000;

  private final MongoCollection<Document> store;
  private final ConsumerRecord<byte[], byte[]> sample;
  private final List<List<UUID>> planted = new ArrayList<>();

  /** Of events like one that was sent. */
  Backlog(MongoCollection<Document> store, ConsumerRecord<byte[], byte[]> sample) {
    this.store = store;
    this.sample = sample;
  }

  /**
   * Lays so many out.
   *
   * @param due since when they wait; a relay's sweep leaves them alone until then
   */
  void plant(int count, Instant due) {
    var like = requireNonNull(store.find(new Document("outbox", List.of())).first());
    for (int done = 0; done < count; done += BATCH) {
      var ids = Stream.generate(UUID::randomUUID).limit(Math.min(BATCH, count - done)).toList();
      store.insertMany(ids.stream().map(id -> unsent(like, id, due)).toList());
      planted.add(ids);
    }
  }

  private Document unsent(Document like, UUID id, Instant due) {
    var event =
        new Document("_id", UUID.randomUUID().toString())
            .append("type", Arrivals.header(sample, "ce_type"))
            .append("at", due)
            .append("sequence", 2L)
            .append("json", new String(sample.value(), UTF_8));
    return new Document(like)
        .append("_id", id)
        .append("outbox", List.of(event))
        .append("eventCount", 2L)
        .append("unsentSince", due);
  }

  /** Takes all away again, or each round would have more stored than the one before. */
  void clear() {
    planted.forEach(ids -> store.deleteMany(new Document("_id", new Document("$in", ids))));
    planted.clear();
  }
}
