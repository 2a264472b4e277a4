package org.renkonto.appointment.slot;

import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * What is taken of each unit: one document per unit and local day, so that to take time is one
 * conditional update of one document and two bookings can never get the same. An entry lapses by
 * itself at its {@code until} unless it is made firm before; a lapsed entry blocks nobody and
 * cannot be made firm any more. So whatever a crash leaves here ends with the hold.
 */
@Component
public class Occupancy {

  static final String HOLDS = "holds";

  private static final String COLLECTION = "occupancy";
  private static final Bson TIMES = include("holds.first", "holds.end", "holds.until");
  private static final Bson TIMES_AND_CLAIMS = fields(TIMES, include("holds.claim"));
  private static final Instant FIRM = Instant.parse("9999-01-01T00:00:00Z");

  private final MongoOperations store;
  private final Clock clock;

  Occupancy(MongoOperations store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Takes a place until then, if nobody else has any of it.
   *
   * @param own claims of the same booking, which do not block it
   */
  public boolean take(Place place, Instant until, Collection<UUID> own) {
    var free =
        new Document("_id", place.documentId())
            .append(HOLDS, nobody(overlapping(place).append("claim", notIn(own))));
    return push(free, place, until, false);
  }

  /** Takes a place on purpose although somebody else may have it. */
  public boolean overbook(Place place, Instant until) {
    return push(new Document("_id", place.documentId()), place, until, true);
  }

  private boolean push(Document condition, Place place, Instant until, boolean over) {
    var entry =
        new Document("claim", place.claim().toString())
            .append("first", place.first())
            .append("end", place.end())
            .append("until", Date.from(until))
            .append("over", over);
    var update = new Document("$push", new Document(HOLDS, entry));
    try {
      return update(condition, update, new UpdateOptions().upsert(true)) > 0;
    } catch (DuplicateKeyException existsAndDoesNotFit) {
      // taken, or another caller has made the document at the same moment: ask once more
      return update(condition, update, new UpdateOptions()) > 0;
    }
  }

  /**
   * Prolongs what was taken; false when it has lapsed. Where clocks differ somebody else may have
   * taken it already, for whom it had lapsed: then it has lapsed here, too.
   *
   * @param own claims of the same booking
   */
  public boolean prolong(Place place, Instant until, Collection<UUID> own) {
    var claim = place.claim().toString();
    var alive = new Document("claim", claim).append("until", new Document("$gt", now()));
    var mineIsOver = new Document("claim", claim).append("over", true);
    var rival = overlapping(place).append("claim", notIn(own)).append("over", false);
    var unrivalled =
        List.of(
            new Document(HOLDS, new Document("$elemMatch", mineIsOver)),
            new Document(HOLDS, nobody(rival)));
    var condition =
        new Document("_id", place.documentId())
            .append(HOLDS, new Document("$elemMatch", alive))
            .append("$or", unrivalled);
    var later = new Document("$set", new Document("holds.$[mine].until", Date.from(until)));
    var mine = new UpdateOptions().arrayFilters(List.of(new Document("mine.claim", claim)));
    return update(condition, later, mine) > 0;
  }

  /**
   * Keeps what was taken until it is released; false as for {@link #prolong}.
   *
   * @param own claims of the same booking
   */
  public boolean makeFirm(Place place, Collection<UUID> own) {
    return prolong(place, FIRM, own);
  }

  private Document overlapping(Place place) {
    return new Document("first", new Document("$lt", place.end()))
        .append("end", new Document("$gt", place.first()))
        .append("until", new Document("$gt", now()));
  }

  private static Document nobody(Document entry) {
    return new Document("$not", new Document("$elemMatch", entry));
  }

  private static Document notIn(Collection<UUID> claims) {
    return new Document("$nin", claims.stream().map(UUID::toString).toList());
  }

  /** Gives a place back; nothing when it is not there. Forgets what has lapsed, too. */
  public void release(Place place) {
    var here = new Document("_id", place.documentId());
    pull(here, new Document("claim", place.claim().toString()));
    pull(here, new Document("until", new Document("$lte", now())));
  }

  private void pull(Document here, Document which) {
    update(here, new Document("$pull", new Document(HOLDS, which)), new UpdateOptions());
  }

  private long update(Document condition, Document update, UpdateOptions options) {
    var count =
        store.execute(
            COLLECTION,
            occupied -> {
              var result = occupied.updateOne(condition, update, options);
              return result.getUpsertedId() == null ? result.getMatchedCount() : 1L;
            });
    return Objects.requireNonNull(count);
  }

  /** What others than {@code own} have taken now of these units on these days. */
  Map<UUID, Busy> busy(Collection<UUID> units, List<LocalDate> days, List<Place> own) {
    var ids =
        units.stream()
            .flatMap(unit -> days.stream().map(day -> Place.documentId(unit, day)))
            .toList();
    var busy = new HashMap<UUID, Busy>();
    units.forEach(unit -> busy.put(unit, new Busy()));
    var except = own.stream().map(place -> place.claim().toString()).toList();
    store.execute(COLLECTION, occupied -> read(occupied, ids, except, busy));
    return busy;
  }

  private boolean read(
      MongoCollection<Document> occupied,
      List<String> ids,
      List<String> except,
      Map<UUID, Busy> busy) {
    var now = clock.millis();
    var wanted =
        occupied
            .find(new Document("_id", new Document("$in", ids)), RawBsonDocument.class)
            .projection(except.isEmpty() ? TIMES : TIMES_AND_CLAIMS)
            .batchSize(2_000);
    for (var stored : wanted) {
      var taken = Taken.read(stored);
      var ofUnit = Objects.requireNonNull(busy.get(taken.unit()));
      for (var hold : taken.holds()) {
        if (hold.until() > now && !except.contains(hold.claim())) {
          ofUnit.add(hold.first(), hold.end());
        }
      }
    }
    return true;
  }

  private Date now() {
    return Date.from(clock.instant());
  }
}
