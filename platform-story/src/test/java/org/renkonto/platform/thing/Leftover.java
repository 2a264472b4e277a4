package org.renkonto.platform.thing;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;

/** A document as a crash leaves it behind: decided, saved, and nothing of it sent. */
final class Leftover {

  private Leftover() {}

  /** Holds the events with these numbers, waiting since some time. */
  static Document of(UUID id, Instant since, long... sequences) {
    return new Document("_id", id)
        .append("name", "left")
        .append("version", 0L)
        .append("eventCount", LongStream.of(sequences).max().orElse(0))
        .append("unsentSince", Date.from(since))
        .append("outbox", LongStream.of(sequences).mapToObj(n -> event(id, n, "{}")).toList());
  }

  static Document event(UUID id, long sequence, String json) {
    return new Document("_id", id + "/" + sequence)
        .append("type", "thing.renamed.v1")
        .append("at", Date.from(Instant.EPOCH))
        .append("sequence", sequence)
        .append("json", json);
  }

  static Document with(Document left, List<Document> events) {
    return left.append("outbox", events);
  }
}
