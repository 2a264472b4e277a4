package org.renkonto.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;

/** The collections and indexes of one service. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Key> {

  private final StoreFile file;

  StoreDatabase(String name, StoreFile file, CursorRegistry cursors) {
    super(name, cursors);
    this.file = file;
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
    var documents = file.documents(getFullCollectionNamespace(name));
    return new StoreCollection(this, name, options, cursorRegistry, documents);
  }

  @Override
  protected Index<Key> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    if (keys.stream().map(IndexKey::getKey).toList().equals(List.of("_id"))) {
      var documents = file.documents(getFullCollectionNamespace(collection));
      return new PrimaryIndex(name, keys, documents);
    }
    return index(collection, name, keys, sparse, true);
  }

  @Override
  protected Index<Key> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return index(collection, name, keys, sparse, false);
  }

  private Index<Key> index(
      String collection, String name, List<IndexKey> keys, boolean sparse, boolean unique) {
    var entries = file.index(getFullCollectionNamespace(collection), name);
    return new SortedIndex(name, keys, sparse, unique, entries, file.arrayFields());
  }

  /** A pipeline that begins with a match reads what matches and not everything. */
  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    if (command.equalsIgnoreCase("aggregate")
        && resolveCollection(String.valueOf(query.get(command)), false) instanceof StoreCollection c
        && query.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && stages.getFirst() instanceof Document first
        && first.get("$match") instanceof Document match) {
      var rest =
          Aggregation.fromPipeline(stages.subList(1, stages.size()), databases, this, c, oplog);
      rest.validate(query);
      return answer(c, rest.runStages(c.handleQueryAsStream(match)));
    }
    return super.handleCommand(channel, command, query, databases, oplog);
  }

  private static Document answer(StoreCollection collection, List<Document> documents) {
    var cursor = new Document("id", 0L).append("ns", collection.getFullName());
    return new Document("cursor", cursor.append("firstBatch", documents)).append("ok", 1.0);
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    file.remove(getFullCollectionNamespace(name));
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
    throw new MongoServerException("a collection keeps its name here");
  }

  @Override
  protected long getStorageSize() {
    return file.size();
  }

  @Override
  protected long getFileSize() {
    return file.size();
  }
}
