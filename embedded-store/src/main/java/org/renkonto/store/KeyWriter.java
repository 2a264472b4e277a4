package org.renkonto.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values so that their bytes sort as MongoDB sorts the values: a byte for the type, then the
 * value; each ends by itself. Numbers must be normalised (Double, or Long where a Double cannot
 * hold it).
 */
final class KeyWriter {

  private static final long SIGN = Long.MIN_VALUE;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** The place of a document with this id. */
  static Key place(@Nullable Object id) {
    return new KeyWriter().value(id, true).key();
  }

  Key key() {
    return new Key(out.toByteArray());
  }

  KeyWriter add(Key key) {
    out.writeBytes(key.bytes());
    return this;
  }

  /** Descending values are written with all bits turned. */
  KeyWriter value(@Nullable Object value, boolean ascending) {
    if (ascending) {
      ascending(value);
      return this;
    }
    var upright = new KeyWriter();
    upright.ascending(value);
    return add(upright.key().turned());
  }

  /** The byte that all values of this one's type begin with. */
  static Key type(Object value) {
    return new Key(new byte[] {(byte) typeOf(value)});
  }

  private void ascending(@Nullable Object value) {
    out.write(typeOf(value));
    switch (value) {
      case null -> {}
      case Missing _, MinKey _, MaxKey _ -> {}
      case Double number -> number(number, 0);
      case Long number -> number(number.doubleValue(), number - (long) number.doubleValue());
      case String text -> text(text);
      case Document document -> document(document);
      case Collection<?> list -> list(list);
      case BinData data -> text(HexFormat.of().formatHex(data.getData()));
      case LegacyUUID id -> uuid(id.getUuid());
      case UUID id -> uuid(id);
      case ObjectId id -> out.writeBytes(id.toByteArray());
      case Boolean yes -> out.write(yes ? 1 : 0);
      case Instant time -> number(time.toEpochMilli());
      default -> text(value.toString());
    }
  }

  private static int typeOf(@Nullable Object value) {
    return switch (value) {
      case MinKey _ -> 1;
      case null -> 2;
      case Missing _ -> 2;
      case Number _ -> 3;
      case String _ -> 4;
      case Document _ -> 5;
      case Collection<?> _ -> 6;
      case BinData _ -> 7;
      case LegacyUUID _ -> 8;
      case UUID _ -> 9;
      case ObjectId _ -> 10;
      case Boolean _ -> 11;
      case Instant _ -> 12;
      case MaxKey _ -> 127;
      default -> 13;
    };
  }

  private void number(double value, long rest) {
    long bits = Double.doubleToLongBits(value);
    number(bits < 0 ? (~bits ^ SIGN) : bits);
    number(rest);
  }

  private void number(long value) {
    plain(value ^ SIGN);
  }

  private void plain(long value) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write((int) (value >>> shift));
    }
  }

  private void uuid(UUID id) {
    plain(id.getMostSignificantBits());
    plain(id.getLeastSignificantBits());
  }

  /** A zero inside is followed by 255, the end is two zeros. */
  private void text(String text) {
    for (byte each : text.getBytes(UTF_8)) {
      out.write(each);
      if (each == 0) {
        out.write(255);
      }
    }
    out.write(0);
    out.write(0);
  }

  /** In the order of the names: two that are equal have the same bytes. */
  private void document(Document document) {
    for (var entry : new TreeMap<>(document).entrySet()) {
      out.write(1);
      text(entry.getKey());
      ascending(entry.getValue());
    }
    out.write(0);
  }

  private void list(Collection<?> list) {
    for (var each : list) {
      out.write(1);
      ascending(each);
    }
    out.write(0);
  }
}
