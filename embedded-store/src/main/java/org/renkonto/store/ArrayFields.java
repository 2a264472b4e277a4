package org.renkonto.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * Which fields of an index hold an array in some document, now or before: there a document has
 * several entries, so that neither two bounds at once nor the order of the entries say anything.
 */
final class ArrayFields {

  private final String index;
  private final MVMap<String, Long> stored;
  private volatile long bits;

  ArrayFields(String index, MVMap<String, Long> stored) {
    this.index = index;
    this.stored = stored;
    this.bits = stored.getOrDefault(index, 0L);
  }

  boolean contains(int field) {
    return (bits & (1L << field)) != 0;
  }

  void note(Document document, List<String> fields) {
    long seen = bits;
    for (int i = 0; i < fields.size(); i++) {
      if (Utils.getSubdocumentValueCollectionAware(document, fields.get(i)) instanceof Collection) {
        seen |= 1L << i;
      }
    }
    if (seen != bits) {
      bits = seen;
      stored.put(index, seen);
    }
  }
}
