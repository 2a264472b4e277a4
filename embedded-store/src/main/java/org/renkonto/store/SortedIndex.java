package org.renkonto.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index over one or several fields, unique or not, sparse or not. An entry is the values of the
 * fields followed by the document's place; its value is where the place begins. An array has an
 * entry for each of its elements.
 */
final class SortedIndex extends Index<Key> {

  private final MVMap<Key, Long> entries;
  private final ArrayFields arrays;
  private final boolean unique;

  SortedIndex(
      String name,
      List<IndexKey> keys,
      boolean sparse,
      boolean unique,
      MVMap<Key, Long> entries,
      MVMap<String, Long> arrays) {
    super(name, keys, sparse);
    this.entries = entries;
    this.arrays = new ArrayFields(entries.getName(), arrays);
    this.unique = unique;
  }

  MVMap<Key, Long> entries() {
    return entries;
  }

  /** Which of the fields hold arrays in some document. */
  ArrayFields arrays() {
    return arrays;
  }

  Key place(Key entry) {
    var place = entry.from(Math.toIntExact(Objects.requireNonNull(entries.get(entry))));
    return placeAscending() ? place : place.turned();
  }

  /** Whether equal values are in the order of their places; else in the opposite one. */
  boolean placeAscending() {
    return getKeys().getLast().isAscending();
  }

  @Override
  public boolean isSparse() {
    return super.isSparse();
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Key> collection) {
    if (unique && isIn(document)) {
      var place = PrimaryIndex.place(document.get("_id"));
      for (var values : getKeyValues(document)) {
        if (isTaken(prefix(values), place)) {
          throw new DuplicateKeyError(this, collection, getKeys(), values);
        }
      }
    }
  }

  private boolean isTaken(Key prefix, Key by) {
    var there = entries.ceilingKey(prefix);
    var end = prefix.end();
    return there != null && (end == null || there.compareTo(end) < 0) && !place(there).equals(by);
  }

  @Override
  public void add(Document document, Key place, MongoCollection<Key> collection) {
    arrays.note(document, keys());
    if (isIn(document)) {
      forEachEntry(document, place, entries::put);
    }
  }

  @Override
  public Key remove(Document document) {
    var place = PrimaryIndex.place(document.get("_id"));
    if (isIn(document)) {
      forEachEntry(document, place, (entry, _) -> entries.remove(entry));
    }
    return place;
  }

  private void forEachEntry(Document document, Key place, BiConsumer<Key, Long> action) {
    for (var values : getKeyValues(document)) {
      var prefix = prefix(values);
      var suffix = placeAscending() ? place : place.turned();
      action.accept(new KeyWriter().add(prefix).add(suffix).key(), (long) prefix.bytes().length);
    }
  }

  private Key prefix(KeyValue values) {
    var prefix = new KeyWriter();
    for (int i = 0; i < values.size(); i++) {
      prefix.value(values.get(i), getKeys().get(i).isAscending());
    }
    return prefix.key();
  }

  private boolean isIn(Document document) {
    return !isSparse()
        || keys().stream()
            .map(key -> Utils.getSubdocumentValueCollectionAware(document, key))
            .anyMatch(value -> !(value instanceof Missing) && !onlyMissing(value));
  }

  private static boolean onlyMissing(@Nullable Object value) {
    return value instanceof Collection<?> all && all.stream().allMatch(Missing.class::isInstance);
  }

  @Override
  public void checkUpdate(Document old, Document updated, MongoCollection<Key> collection) {
    checkAdd(updated, collection);
  }

  @Override
  public void updateInPlace(
      Document old, Document updated, Key place, MongoCollection<Key> collection) {
    if (isIn(old) != isIn(updated) || !nullAwareEqualsKeys(old, updated)) {
      remove(old);
      add(updated, place, collection);
    }
  }

  /** The place of a document is known from its id alone. */
  @Override
  public @Nullable Key getPosition(Document document) {
    return null;
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
    return entries.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {
    entries.clear();
  }
}
