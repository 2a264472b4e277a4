package org.renkonto.store;

import static java.util.Comparator.comparingInt;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents by their id, as BSON: whoever reads one has a copy of his own, and what is written to
 * disk does not change meanwhile.
 */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Key> {

  private final MVMap<Key, byte[]> documents;

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      MVMap<Key, byte[]> documents) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var conditions = Conditions.of(query);
    var id = conditions.on("_id");
    if (id != null && id.anyOf() != null) {
      var found = id.anyOf().stream().map(KeyWriter::place).distinct().flatMap(this::document);
      return matchDocumentsFromStream(
          found, beyondIds(query), orderBy, skip, limit, batchSize, fields);
    }
    var scan = best(conditions, orderBy, limit > 0);
    if (scan.isEmpty()) {
      return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
    return matchDocumentsFromStream(
        scan.get().places().flatMap(this::document),
        query,
        scan.get().sorted() ? null : orderBy,
        skip,
        limit,
        batchSize,
        fields);
  }

  /**
   * What is asked besides the ids, of documents that were found by them: to look for each id among
   * all that are wanted takes longer than to find it.
   */
  private static Document beyondIds(Document query) {
    boolean byIdsAlone =
        query.get("_id") instanceof Document ids
            && ids.keySet().equals(Set.of("$in"))
            && !query.containsKey("$and");
    if (!byIdsAlone) {
      return query;
    }
    var rest = query.clone();
    rest.remove("_id");
    return rest;
  }

  private Optional<Scan> best(Conditions conditions, @Nullable Document order, boolean some) {
    if (order != null && order.containsKey("$natural")) {
      return Optional.empty();
    }
    return getIndexes().stream()
        .filter(SortedIndex.class::isInstance)
        .flatMap(index -> Plan.of((SortedIndex) index, conditions, order, some).stream())
        .max(comparingInt(Scan::worth));
  }

  private Stream<Document> document(Key place) {
    return Stream.ofNullable(documents.get(place)).map(StoreCollection::read);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var all = documents.values().stream().map(StoreCollection::read);
    return matchDocumentsFromStream(
        isNaturalDescending(orderBy) ? all.toList().reversed().stream() : all,
        query,
        orderBy,
        skip,
        limit,
        batchSize,
        fields);
  }

  @Override
  protected Document getDocument(Key place) {
    return read(Objects.requireNonNull(documents.get(place), "no such document"));
  }

  @Override
  protected Key addDocumentInternal(Document document) {
    Object id = getIdField() == null ? UUID.randomUUID() : document.get(getIdField());
    var place = PrimaryIndex.place(id);
    documents.put(place, write(document));
    return place;
  }

  @Override
  protected void handleUpdate(Key place, Document old, Document updated) {
    documents.put(place, write(updated));
  }

  @Override
  protected void removeDocument(Key place) {
    documents.remove(place);
  }

  @Override
  protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(entry -> new DocumentWithPosition<>(read(entry.getValue()), entry.getKey()));
  }

  /** A new index must not miss what is written while it is filled. */
  @Override
  public synchronized void addIndex(Index<Key> index) {
    super.addIndex(index);
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
  }

  @Override
  public synchronized int count(@Nullable Document query, int skip, int limit) {
    return super.count(query, skip, limit);
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected int getDataSize() {
    return 0;
  }

  @Override
  protected void updateDataSize(int by) {
    throw new UnsupportedOperationException("it is not counted");
  }

  private static Document read(byte[] bson) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  private static byte[] write(Document document) {
    var bson = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, bson);
    return ByteBufUtil.getBytes(bson);
  }
}
