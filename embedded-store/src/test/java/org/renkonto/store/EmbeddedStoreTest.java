package org.renkonto.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

  @TempDir private Path directory;

  @Test
  void what_was_written_is_there_after_a_clean_stop() throws Exception {
    withNotes(directory, notes -> notes.insertOne(note("n1", 1)));
    withNotes(directory, notes -> notes.updateOne(note("n1", 1), set("seen", 2)));

    var kept = withNotes(directory, notes -> notes.find(new Document("seen", 2)).first());

    assertThat(kept).isEqualTo(note("n1", 2));
  }

  @Test
  void after_a_crash_the_indexes_find_what_the_documents_say() throws Exception {
    var crashed = directory.resolve("crashed");
    withNotes(
        directory,
        notes -> {
          notes.createIndex(new Document("seen", 1));
          for (int i = 0; i < 500; i++) {
            notes.insertOne(note("n" + i, i % 10));
          }
          return copied(directory, crashed);
        });

    withNotes(
        crashed,
        notes -> {
          var all = notes.countDocuments();
          long found = 0;
          for (int seen = 0; seen < 10; seen++) {
            found += notes.countDocuments(new Document("seen", seen));
          }
          assertThat(found).isEqualTo(all).isPositive();
          return all;
        });
  }

  @Test
  void of_two_with_the_same_unique_value_the_second_is_refused() throws Exception {
    withNotes(
        directory,
        notes -> {
          notes.createIndex(new Document("seen", 1), new IndexOptions().unique(true).sparse(true));
          notes.insertOne(note("n1", 1));
          notes.insertOne(note("n2", 2));
          notes.insertOne(new Document("_id", "n3"));
          notes.insertOne(new Document("_id", "n4"));

          assertThatThrownBy(() -> notes.insertOne(note("n5", 1)))
              .isInstanceOf(MongoWriteException.class)
              .hasMessageContaining("E11000");
          assertThatThrownBy(() -> notes.updateOne(note("n2", 2), set("seen", 1)))
              .isInstanceOf(MongoWriteException.class);
          assertThatThrownBy(() -> notes.insertOne(note("n1", 9)))
              .isInstanceOf(MongoWriteException.class);
          assertThat(notes.find(new Document("_id", "n2")).first()).isEqualTo(note("n2", 2));
          return notes.updateOne(note("n1", 1), set("seen", 1));
        });
  }

  @Test
  void of_those_wanted_by_their_ids_only_those_come_that_meet_what_else_is_asked()
      throws Exception {
    withNotes(
        directory,
        notes -> {
          for (int i = 0; i < 4; i++) {
            notes.insertOne(note("n" + i, i % 2));
          }
          var three = new Document("_id", new Document("$in", List.of("n1", "n2", "n3", "n9")));
          var others = new Document("_id", new Document("$in", List.of("n0", "n3")));
          assertThat(ids(notes, three)).containsExactly("n1", "n2", "n3");
          assertThat(ids(notes, new Document(three).append("seen", 1))).containsExactly("n1", "n3");
          assertThat(ids(notes, new Document(three).append("$and", List.of(others))))
              .containsExactly("n3");
          assertThat(
                  ids(notes, new Document("$and", List.of(others)).append("_id", three.get("_id"))))
              .containsExactly("n3");
          return notes;
        });
  }

  private static List<String> ids(MongoCollection<Document> notes, Document query) {
    return notes.find(query).map(found -> found.getString("_id")).into(new ArrayList<>());
  }

  private static Document note(String id, int seen) {
    return new Document("_id", id).append("seen", seen);
  }

  private static Document set(String field, Object value) {
    return new Document("$set", new Document(field, value));
  }

  private static Path copied(Path from, Path to) {
    try {
      Files.createDirectories(to);
      return Files.copy(from.resolve("documents.mv"), to.resolve("documents.mv"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static <T> T withNotes(Path directory, Function<MongoCollection<Document>, T> use)
      throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (var store = EmbeddedStore.start(directory, port);
        var client = MongoClients.create(store.uri())) {
      return use.apply(client.getDatabase("office").getCollection("notes"));
    }
  }
}
