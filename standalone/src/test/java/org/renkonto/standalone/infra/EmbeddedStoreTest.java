package org.renkonto.standalone.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

  @Test
  void what_was_written_is_there_after_a_clean_stop(@TempDir Path directory) throws Exception {
    withCollection(
        directory, notes -> notes.insertOne(new Document("_id", "n1").append("seen", 1)));
    withCollection(
        directory,
        notes ->
            notes.updateOne(
                new Document("_id", "n1"), new Document("$set", new Document("seen", 2))));

    var kept = withCollection(directory, notes -> notes.find(new Document("_id", "n1")).first());

    assertThat(kept).containsEntry("seen", 2);
  }

  private static <T> T withCollection(Path directory, Function<MongoCollection<Document>, T> use)
      throws Exception {
    int port = FreePort.any();
    try (var _ = EmbeddedStore.start(directory, port);
        var client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
      return use.apply(client.getDatabase("office").getCollection("notes"));
    }
  }
}
