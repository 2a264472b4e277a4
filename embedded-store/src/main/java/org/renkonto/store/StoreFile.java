package org.renkonto.store;

import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * What the maps of the file are called. The indexes count only after a clean stop: after a crash
 * they may be a write ahead of the documents or behind them, and are built anew.
 */
final class StoreFile implements AutoCloseable {

  private static final int COMMIT_DELAY_MILLIS = 50;
  private static final int CACHE_MEGABYTES = 8;
  private static final int UNWRITTEN_KILOBYTES = 8 * 1024;
  private static final String DOCUMENTS = "documents ";
  private static final String INDEX = "index ";
  private static final String CLOSED = "closed";

  private final MVStore store;
  private final MVMap<String, Long> notes;

  private StoreFile(MVStore store) {
    this.store = store;
    notes = map("notes");
    if (!notes.containsKey(CLOSED)) {
      names(INDEX).forEach(store::removeMap);
    }
    notes.remove(CLOSED);
    store.commit();
  }

  static StoreFile inMemory() {
    return new StoreFile(new MVStore.Builder().open());
  }

  /**
   * @throws org.h2.mvstore.MVStoreException when another process has it open
   */
  static StoreFile at(Path file) {
    var store =
        new MVStore.Builder()
            .fileName(file.toString())
            .cacheSize(CACHE_MEGABYTES)
            .autoCommitBufferSize(UNWRITTEN_KILOBYTES)
            .open();
    store.setAutoCommitDelay(COMMIT_DELAY_MILLIS);
    return new StoreFile(store);
  }

  /** The names of all databases. */
  List<String> databases() {
    return names(DOCUMENTS).stream()
        .map(name -> name.substring(DOCUMENTS.length(), name.indexOf('.')))
        .distinct()
        .toList();
  }

  MVMap<Key, byte[]> documents(String collection) {
    return store.openMap(
        DOCUMENTS + collection,
        new MVMap.Builder<Key, byte[]>()
            .keyType(KeyType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  MVMap<Key, Long> index(String collection, String index) {
    return store.openMap(
        INDEX + collection + " " + index,
        new MVMap.Builder<Key, Long>().keyType(KeyType.INSTANCE).valueType(LongDataType.INSTANCE));
  }

  /** By index, see {@link ArrayFields}. */
  MVMap<String, Long> arrayFields() {
    return map("array-fields");
  }

  void remove(String collection) {
    store.removeMap(DOCUMENTS + collection);
    names(INDEX + collection + " ").forEach(store::removeMap);
  }

  long size() {
    return store.getFileStore() == null ? 0 : store.getFileStore().size();
  }

  @Override
  public void close() {
    notes.put(CLOSED, 1L);
    store.close();
  }

  private MVMap<String, Long> map(String name) {
    return store.openMap(
        name,
        new MVMap.Builder<String, Long>()
            .keyType(StringDataType.INSTANCE)
            .valueType(LongDataType.INSTANCE));
  }

  private List<String> names(String prefix) {
    return store.getMapNames().stream().filter(name -> name.startsWith(prefix)).toList();
  }
}
