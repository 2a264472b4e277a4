package org.renkonto.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The same questions to a collection with indexes and to one without: the answers are the same. */
class IndexTest {

  private static final List<Document> INDEXES =
      List.of(
          Document.parse("{at: -1, _id: -1}"),
          Document.parse("{state: 1, at: -1, _id: -1}"),
          Document.parse("{'offers.to': 1, at: -1}"),
          Document.parse("{'offers.to': 1, 'offers.n': 1}"),
          Document.parse("{state: 1, n: 1}"),
          Document.parse("{tags: 1}"));

  private static final List<Document> SORTS =
      List.of(
          new Document(),
          Document.parse("{at: -1, _id: -1}"),
          Document.parse("{at: 1, _id: 1}"),
          Document.parse("{state: 1, at: -1, _id: -1}"),
          Document.parse("{n: -1, _id: 1}"),
          Document.parse("{dueAt: 1, _id: 1}"));

  private static EmbeddedStore store;
  private static MongoClient client;

  @BeforeAll
  static void start() {
    store = EmbeddedStore.inMemory();
    client = MongoClients.create(store.uri());
  }

  @AfterAll
  static void stop() {
    client.close();
    store.close();
  }

  @RepeatedTest(12)
  void an_index_changes_no_answer(RepetitionInfo round) {
    var random = new Random(round.getCurrentRepetition());
    var database = client.getDatabase("round" + round.getCurrentRepetition());
    var plain = database.getCollection("plain", Document.class);
    var indexed = database.getCollection("indexed", Document.class);
    INDEXES.subList(0, 3).forEach(indexed::createIndex);
    change(List.of(plain, indexed), random, 150);
    INDEXES.subList(3, INDEXES.size()).forEach(indexed::createIndex);
    indexed.createIndex(new Document("dueAt", 1), new IndexOptions().sparse(true));
    change(List.of(plain, indexed), random, 150);

    for (int i = 0; i < 250; i++) {
      var query = query(random);
      var sort = SORTS.get(random.nextInt(SORTS.size()));
      int limit = sort.isEmpty() ? 0 : random.nextInt(4) * 3;
      int skip = sort.isEmpty() ? 0 : random.nextInt(3);

      assertThat(indexed.countDocuments(query)).isEqualTo(plain.countDocuments(query));
      var expected = found(plain, query, sort, skip, limit);

      assertThat(found(indexed, query, sort, skip, limit))
          .as("%s sort %s skip %d limit %d", query.toJson(), sort.toJson(), skip, limit)
          .isEqualTo(expected);
    }
  }

  private static Object found(
      MongoCollection<Document> in, Document query, Document sort, int skip, int limit) {
    var found = in.find(query).sort(sort.isEmpty() ? null : sort).skip(skip).limit(limit);
    var documents = found.into(new ArrayList<>());
    return sort.isEmpty() ? new HashSet<>(documents) : documents;
  }

  private static void change(List<MongoCollection<Document>> both, Random random, int times) {
    for (int i = 0; i < times; i++) {
      var id = new UUID(7, random.nextInt(200)).toString();
      var document = document(id, random);
      var which = query(random);
      int kind = random.nextInt(10);
      for (var one : both) {
        switch (kind) {
          case 0 -> one.deleteOne(new Document("_id", id));
          case 1 -> one.updateMany(which, Document.parse("{$set: {state: 'MOVED'}}"));
          case 2 -> one.updateOne(new Document("_id", id), Document.parse("{$unset: {dueAt: 1}}"));
          default -> {
            one.deleteOne(new Document("_id", id));
            one.insertOne(document);
          }
        }
      }
    }
  }

  private static Document document(String id, Random random) {
    var document = new Document("_id", id).append("state", state(random)).append("n", n(random));
    document.append("at", time(random));
    if (random.nextInt(3) == 0) {
      document.append("dueAt", random.nextInt(5) == 0 ? null : time(random));
    }
    if (random.nextInt(4) > 0) {
      document.append("offers", offers(random));
    }
    if (random.nextBoolean()) {
      document.append("tags", random.nextBoolean() ? state(random) : tags(random));
    }
    return document;
  }

  private static List<Document> offers(Random random) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(
            _ ->
                random.nextInt(6) == 0
                    ? new Document("n", n(random))
                    : new Document("to", state(random)).append("n", n(random)))
        .toList();
  }

  private static List<String> tags(Random random) {
    return IntStream.range(0, random.nextInt(3)).mapToObj(_ -> state(random)).toList();
  }

  private static Document query(Random random) {
    var parts = new ArrayList<Document>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      parts.add(part(random));
    }
    return random.nextBoolean() && parts.size() == 1
        ? parts.getFirst()
        : new Document("$and", parts);
  }

  private static Document part(Random random) {
    return switch (random.nextInt(13)) {
      case 0 -> new Document("state", state(random));
      case 1 -> new Document("state", in(state(random), state(random)));
      case 2 -> new Document("at", new Document("$lte", time(random)));
      case 3 -> new Document("at", new Document("$gt", time(random)).append("$lt", time(random)));
      case 4 -> new Document("dueAt", new Document("$lte", time(random)));
      case 5 -> new Document("dueAt", new Document("$exists", random.nextBoolean()));
      case 6 -> new Document("offers.to", random.nextInt(5) == 0 ? null : state(random));
      case 7 -> new Document("offers.to", state(random)).append("offers.n", n(random));
      case 8 -> new Document("n", new Document("$gte", n(random)).append("$lte", n(random)));
      case 9 -> new Document("n", random.nextInt(3) == 0 ? null : n(random));
      case 10 -> new Document("tags", new Document("$gt", state(random)).append("$lt", "Z"));
      case 11 -> new Document("dueAt", null);
      default -> new Document("_id", in(new UUID(7, 1).toString(), new UUID(7, 2).toString()));
    };
  }

  private static Document in(Object... values) {
    return new Document("$in", List.of(values));
  }

  private static String state(Random random) {
    return List.of("A", "AB", "B", "A\0C", "ÄÖ").get(random.nextInt(5));
  }

  private static Object n(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(10) - 5;
      case 1 -> (long) random.nextInt(10) - 5;
      case 2 -> random.nextInt(10) / 2.0 - 3;
      default -> Long.MAX_VALUE - random.nextInt(3);
    };
  }

  private static Date time(Random random) {
    return Date.from(Instant.ofEpochSecond(1_800_000_000L + random.nextInt(60)));
  }
}
