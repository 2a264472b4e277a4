package org.renkonto.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Finds documents by their id: they are stored by it, so that nothing is kept beside them. */
final class PrimaryIndex extends Index<Key> {

  private final MVMap<Key, byte[]> documents;

  PrimaryIndex(String name, List<IndexKey> keys, MVMap<Key, byte[]> documents) {
    super(name, keys, false);
    this.documents = documents;
  }

  /** Where a document with this id stands. */
  static Key place(@Nullable Object id) {
    return KeyWriter.place(new KeyValue(id).normalized().get(0));
  }

  @Override
  public Key getPosition(Document document) {
    return place(document.get("_id"));
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Key> collection) {
    if (documents.containsKey(getPosition(document))) {
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
    }
  }

  @Override
  public void add(Document document, Key place, MongoCollection<Key> collection) {
    // it is there when the document is
  }

  @Override
  public @Nullable Key remove(Document document) {
    var place = getPosition(document);
    return documents.containsKey(place) ? place : null;
  }

  @Override
  public boolean canHandle(Document query) {
    return false; // the collection plans by itself
  }

  @Override
  public Iterable<Key> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getCount() {
    return documents.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public void checkUpdate(Document old, Document updated, MongoCollection<Key> collection) {
    // an id does not change
  }

  @Override
  public void updateInPlace(
      Document old, Document updated, Key place, MongoCollection<Key> collection) {
    // an id does not change
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public void drop() {
    // ends with the documents
  }
}
