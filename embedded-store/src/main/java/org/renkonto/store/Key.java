package org.renkonto.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes in the order of what they stand for: the place of a document, or an entry of an index. */
final class Key implements Comparable<Key> {

  private final byte[] bytes;

  Key(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  /** What stands behind the first bytes. */
  Key from(int start) {
    return new Key(Arrays.copyOfRange(bytes, start, bytes.length));
  }

  /** The same with all bits turned: what sorts the other way round. */
  Key turned() {
    var turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = (byte) ~bytes[i];
    }
    return new Key(turned);
  }

  /** The smallest key above all that begin with this one; null where there is none. */
  @Nullable Key end() {
    for (int i = bytes.length - 1; i >= 0; i--) {
      if (bytes[i] != -1) {
        var above = Arrays.copyOf(bytes, i + 1);
        above[i]++;
        return new Key(above);
      }
    }
    return null;
  }

  @Override
  public int compareTo(Key other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Key key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
