package org.renkonto.proof.bench;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * G8: the same questions with few and with many stored: the newest requests, those of one state,
 * and the ranking of one request.
 */
final class Growth implements Figure {

  private static final int BATCH = 1_000;
  private static final int RATE = 5;
  private static final int WARM_UP_CALLERS = 2;
  private static final String READS = "the store reads more than it gives";

  /** Medians in milliseconds. */
  private record Filled(double newest, double ofState, double ranking) {}

  @Override
  public List<Row> measure(Scene scene) {
    int few = 1_000;
    int many = scene.brief() ? 10_000 : 100_000;
    try (var client = scene.store()) {
      var database = client.getDatabase(Scene.TRANSLATION);
      var requests = database.getCollection(Requests.COLLECTION);
      empty(requests);
      var id = asked(scene);
      var like = requireNonNull(requests.find(new Document("_id", UUID.fromString(id))).first());
      fill(requests, like, few);
      asks(scene, id).forEach(ask -> ClosedLoop.perSecond(WARM_UP_CALLERS, scene.time(10), ask));
      var before = questions(scene, id);
      fill(requests, like, many - few);
      var after = questions(scene, id);
      var translators = database.getCollection("translators");
      multiply(translators, 988);
      var ranked = median(scene, asks(scene, id).getLast(), 1); // each may take a second
      var stored = ", %,d -> %,d stored".formatted(few, many);
      return List.of(
          row("newest requests" + stored, before.newest(), after.newest(), READS),
          row("requests of a state" + stored, before.ofState(), after.ofState(), READS),
          row("ranking" + stored, before.ranking(), after.ranking(), READS),
          row(
              "ranking of one request, 12 -> 1,000 translators",
              after.ranking(),
              ranked,
              "all who speak the language are ranked, by rules that can be shown"));
    }
  }

  private static Row row(String what, double before, double after, String bound) {
    return Row.of(
        "G8 " + what,
        "%.2f (%.1f ms -> %.1f ms)".formatted(after / before, before, after),
        "<= 1.5",
        after / before <= 1.5,
        bound);
  }

  private static String asked(Scene scene) {
    return Requests.ask(scene).replaceAll("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }

  /** Those of other figures, a batch at a time: the embedded store reads what it deletes. */
  private static void empty(MongoCollection<Document> requests) {
    for (var some = ids(requests); !some.isEmpty(); some = ids(requests)) {
      requests.deleteMany(new Document("_id", new Document("$in", some)));
    }
  }

  private static List<Object> ids(MongoCollection<Document> requests) {
    return requests
        .find()
        .projection(new Document("_id", 1))
        .limit(BATCH)
        .map(found -> found.get("_id"))
        .into(new ArrayList<>());
  }

  /** Closed requests of the past, a minute apart. */
  private static void fill(MongoCollection<Document> requests, Document like, int count) {
    var newest = Instant.now().minus(Duration.ofDays(1));
    for (int done = 0; done < count; done += BATCH) {
      var batch = new ArrayList<Document>();
      for (int i = 0; i < BATCH; i++) {
        var copy = new Document(like).append("_id", UUID.randomUUID()).append("state", "UNMET");
        copy.keySet().removeAll(List.of("dueAt", "unsentSince"));
        copy.append("outbox", List.of())
            .append("offers", List.of())
            .append("assignments", List.of());
        batch.add(copy.append("submittedAt", newest.minus(Duration.ofMinutes(done + i))));
      }
      requests.insertMany(batch);
    }
  }

  private static void multiply(MongoCollection<Document> translators, int count) {
    var like = requireNonNull(translators.find(new Document("profile.subject", "ar-1")).first());
    var copies = new ArrayList<Document>();
    for (int i = 0; i < count; i++) {
      var id = UUID.randomUUID();
      var profile = new Document(like.get("profile", Document.class)).append("translatorId", id);
      profile.append("subject", "bench-" + i);
      copies.add(new Document(like).append("_id", id).append("profile", profile));
    }
    translators.insertMany(copies);
  }

  private static Filled questions(Scene scene, String id) {
    var asks = asks(scene, id);
    return new Filled(
        median(scene, asks.get(0), RATE),
        median(scene, asks.get(1), RATE),
        median(scene, asks.get(2), RATE));
  }

  /** The newest, those of a state, the ranking. */
  private static List<Runnable> asks(Scene scene, String id) {
    var at = scene.system().address(Scene.TRANSLATION);
    return Stream.of("?limit=20", "?limit=20&state=UNMET", "/" + id + "/candidates")
        .map(path -> scene.caller().get("dispatcher", at, Requests.PATH + path))
        .<Runnable>map(request -> () -> scene.caller().send(request, 200))
        .toList();
  }

  private static double median(Scene scene, Runnable ask, int perSecond) {
    return OpenLoop.millis(OpenLoop.run(perSecond, scene.time(24), ask), 50);
  }
}
