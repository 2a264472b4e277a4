package org.renkonto.translation.statistics;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Requests as the store has them, long after they were asked. */
record StoredRequests(MongoOperations store) {

  private static final String REQUESTS = "translation-requests";

  void forget() {
    store.remove(new Query(), REQUESTS);
  }

  void add(String state, Document more) {
    var start = Instant.parse(more.get("start", "2027-01-20T09:00:00Z"));
    var details =
        new Document("language", "ar")
            .append("modes", List.of("PHONE", "ON_SITE"))
            .append("setting", "HEALTH")
            .append("institutionType", "HEALTH")
            .append("earliestStart", Date.from(start))
            .append("durationMinutes", 60)
            .append("zone", "Europe/Brussels")
            .append("place", new Document("municipality", "Eupen"));
    var document =
        new Document("_id", UUID.randomUUID())
            .append("details", details)
            .append("submittedAt", Date.from(Instant.parse("2027-01-10T09:00:00Z")))
            .append("assignments", List.of())
            .append("state", state);
    more.remove("start");
    document.putAll(more);
    store.getCollection(REQUESTS).insertOne(document);
  }

  static Document assignment(Document closing) {
    return new Document("filledAt", Date.from(Instant.parse("2027-01-10T11:00:00Z")))
        .append(
            "assignments",
            List.of(
                new Document("mode", "PHONE").append("state", "OBJECTED"),
                new Document("mode", "ON_SITE")
                    .append("state", "CONFIRMED")
                    .append("closing", closing)));
  }

  static Document report(String outcome, int minutes) {
    var start = Instant.parse("2027-01-20T09:00:00Z");
    return new Document(
        "approved",
        new Document("start", Date.from(start))
            .append("end", Date.from(start.plusSeconds(minutes * 60L)))
            .append("outcome", outcome));
  }
}
