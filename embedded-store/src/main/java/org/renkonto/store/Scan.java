package org.renkonto.store;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A way through an index for one query: all places that may match, and more.
 *
 * @param ranges disjoint, in their order
 * @param backwards whether they are gone through from the end
 * @param sorted whether the places come in the order that was asked for
 * @param worth how much of the query it answers; the way with the highest is taken
 */
record Scan(SortedIndex index, List<Range> ranges, boolean backwards, boolean sorted, int worth) {

  /**
   * Entries from one key (inclusive) to another (exclusive).
   *
   * @param to null for the end of the index
   */
  record Range(Key from, @Nullable Key to) {

    /** All that begin with this. */
    static Range of(Key prefix) {
      return new Range(prefix, prefix.end());
    }
  }

  Stream<Key> places() {
    return ranges.stream()
        .flatMap(range -> entries(index.entries(), range, backwards))
        .map(index::place)
        .distinct();
  }

  private static Stream<Key> entries(MVMap<Key, Long> map, Range range, boolean backwards) {
    var cursor =
        backwards
            ? map.cursor(range.to(), range.from(), true)
            : map.cursor(range.from(), range.to(), false);
    var entries = new Entries(cursor, range.to());
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false);
  }

  /** Leaves out the end itself, which a cursor includes. */
  private static final class Entries implements Iterator<Key> {

    private final Cursor<Key, Long> cursor;
    private final @Nullable Key end;
    private @Nullable Key next;

    Entries(Cursor<Key, Long> cursor, @Nullable Key end) {
      this.cursor = cursor;
      this.end = end;
      advance();
    }

    private void advance() {
      next = cursor.hasNext() ? cursor.next() : null;
      if (next != null && next.equals(end)) {
        advance();
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Key next() {
      var found = next;
      if (found == null) {
        throw new NoSuchElementException();
      }
      advance();
      return found;
    }
  }
}
