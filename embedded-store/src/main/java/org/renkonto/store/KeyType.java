package org.renkonto.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How keys stand in the file. */
final class KeyType extends BasicDataType<Key> {

  static final KeyType INSTANCE = new KeyType();

  private static final int OBJECTS = 40; // bytes of the two objects beside the content

  @Override
  public int compare(Key one, Key other) {
    return one.compareTo(other);
  }

  @Override
  public int getMemory(Key key) {
    return OBJECTS + key.bytes().length;
  }

  @Override
  public void write(WriteBuffer out, Key key) {
    out.putVarInt(key.bytes().length).put(key.bytes());
  }

  @Override
  public Key read(ByteBuffer in) {
    var bytes = new byte[DataUtils.readVarInt(in)];
    in.get(bytes);
    return new Key(bytes);
  }

  @Override
  public Key[] createStorage(int size) {
    return new Key[size];
  }
}
