package org.renkonto.proof.bench;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/**
 * G4: a registration against a POST to the same path that validation refuses (the same token check,
 * filters, reading and validation, and the problem detail, but no store), and against the bare
 * driver inserting the like into the same store.
 */
final class BusinessPost implements Figure {

  private static final int CALLERS = 8;
  private static final String TEXT = "x".repeat(600);

  @Override
  public List<Row> measure(Scene scene) {
    try (var client = scene.store()) {
      var taken = turns(scene, client.getDatabase("bench").getCollection("raw"));
      var toNothing = Ratio.of(taken.getFirst(), taken.get(1));
      var toWrite = Ratio.of(taken.getFirst(), taken.getLast());
      return List.of(
          Row.of(
              "G4 business POST / POST that is refused before any work",
              scene.samples().keep("g4-to-refused-per-second", toNothing),
              ">= 0.35",
              0.35,
              "two writes, a send and a reaction for each share the processor"),
          Row.of(
              "G4 business POST / raw insert",
              scene.samples().keep("g4-to-insert-per-second", toWrite),
              ">= 0.5",
              0.5,
              "HTTP, token and mapping take the processor, the store waits"));
    }
  }

  private static List<List<Double>> turns(Scene scene, MongoCollection<Document> raw) {
    var at = scene.system().address(Scene.TRANSLATION);
    var refused = scene.caller().post("dispatcher", at, Registrations.PATH, "{\"name\": \"\"}");
    var post = Registrations.of(scene);
    Runnable nothing = () -> scene.caller().send(refused, 422);
    Runnable insert =
        () -> raw.insertOne(new Document("_id", UUID.randomUUID()).append("text", TEXT));
    List.of(post, nothing, insert)
        .forEach(call -> ClosedLoop.perSecond(CALLERS, scene.time(20), call));
    var taken =
        Ratio.inTurns(
            scene.pairs(),
            List.of(
                () -> ClosedLoop.perSecond(CALLERS, scene.side(), post),
                () -> ClosedLoop.perSecond(CALLERS, scene.side(), nothing),
                () -> {
                  raw.drop(); // or it would grow by fifty thousand each round
                  return ClosedLoop.perSecond(CALLERS, scene.side(), insert);
                }));
    raw.drop();
    return taken;
  }
}
