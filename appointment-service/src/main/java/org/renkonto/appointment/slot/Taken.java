package org.renkonto.appointment.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;

/**
 * What is taken of a unit on one day, as it is stored. It is read field by field: a search looks at
 * thousands of holds, and a map for each of them takes longer than all the rest.
 */
record Taken(UUID unit, List<Hold> holds) {

  /**
   * One entry, in ticks.
   *
   * @param claim empty where it was not asked for
   * @param until when it lapses, milliseconds from the epoch
   */
  record Hold(String claim, long first, long end, long until) {}

  static Taken read(RawBsonDocument stored) {
    UUID unit = null;
    var holds = new ArrayList<Hold>();
    try (var reader = new BsonBinaryReader(stored.getByteBuffer().asNIO())) {
      reader.readStartDocument();
      while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
        switch (reader.readName()) {
          case "_id" -> unit = Place.unitOf(reader.readString());
          case Occupancy.HOLDS -> readHolds(reader, holds);
          default -> reader.skipValue();
        }
      }
    }
    return new Taken(Objects.requireNonNull(unit), holds);
  }

  private static void readHolds(BsonReader reader, List<Hold> holds) {
    reader.readStartArray();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      holds.add(readHold(reader));
    }
    reader.readEndArray();
  }

  private static Hold readHold(BsonReader reader) {
    String claim = "";
    long first = 0;
    long end = 0;
    long until = 0;
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      switch (reader.readName()) {
        case "claim" -> claim = reader.readString();
        case "first" -> first = reader.readInt64();
        case "end" -> end = reader.readInt64();
        case "until" -> until = reader.readDateTime();
        default -> reader.skipValue();
      }
    }
    reader.readEndDocument();
    return new Hold(claim, first, end, until);
  }
}
