package org.renkonto.translation.translator;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.codecs.StringCodec;
import org.bson.codecs.configuration.CodecRegistry;
import org.renkonto.translation.translator.Availability.DayChange;
import org.renkonto.translation.translator.Availability.Hours;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Reads many profiles and diaries at once, for ranking. The driver's own record codec makes them of
 * the bytes as they come: the mapping, which goes by way of a map for each object, takes several
 * times as long. It knows no field by name either, so that a new one is read as well.
 */
@Component
public class PoolReader {

  /** All in one answer of the store: by itself it gives 101 first. */
  private static final int AT_ONCE = 2_000;

  /** As much of a stored translator as ranking regards; public for the driver to make it. */
  public record Registered(Profile profile) {}

  /** Hours as stored: a weekday is the name of a field. */
  public record StoredHours(ZoneId zone, Map<String, List<Hours>> weekly, List<DayChange> changes) {

    Availability availability() {
      var byDay =
          weekly.entrySet().stream()
              .collect(Collectors.toMap(e -> DayOfWeek.valueOf(e.getKey()), Map.Entry::getValue));
      return new Availability(zone, byDay, changes);
    }
  }

  private final MongoOperations store;
  private final MongoCollection<Registered> registered;
  private final MongoCollection<Diary> diaries;

  public PoolReader(MongoOperations store) {
    this.store = store;
    registered = collection(store, Translator.class, Registered.class);
    diaries = collection(store, Diary.class, Diary.class);
  }

  private static <T> MongoCollection<T> collection(
      MongoOperations store, Class<?> stored, Class<T> shape) {
    var documents = store.getCollection(store.getCollectionName(stored));
    return documents
        .withCodecRegistry(reading(documents.getCodecRegistry()))
        .withDocumentClass(shape);
  }

  /** The profiles of the active translators who declare this language, in whatever variety. */
  public List<Profile> speaking(String language) {
    var wanted = and(eq("profile.active", true), eq("profile.languages.language", language));
    return all(registered.find(wanted).projection(include("profile")).map(Registered::profile));
  }

  /** The diaries of these translators, without those who were never asked. */
  public List<Diary> diaries(Collection<UUID> translators) {
    return all(diaries.find(in("_id", translators)));
  }

  /** Within {@code execute}, so that a store that is away is told as everywhere else. */
  private <T> List<T> all(MongoIterable<T> found) {
    var all = store.execute(_ -> found.batchSize(AT_ONCE).into(new ArrayList<T>()));
    return Objects.requireNonNull(all);
  }

  /** Dates and times of day are stored as text, see {@link org.renkonto.platform.IsoText}. */
  private static CodecRegistry reading(CodecRegistry driver) {
    var text = new StringCodec();
    var simple =
        fromRegistries(
            fromCodecs(
                new ReadAs<>(LocalDate.class, text, PoolReader::date),
                new ReadAs<>(LocalTime.class, text, PoolReader::time),
                new ReadAs<>(ZoneId.class, text, ZoneId::of)),
            driver);
    var hours =
        new ReadAs<>(Availability.class, simple.get(StoredHours.class), StoredHours::availability);
    return fromRegistries(fromCodecs(hours), simple);
  }

  /** {@code 2026-12-03} by its digits: a formatter takes longer than all else of an offer. */
  static LocalDate date(String text) {
    return text.length() == "2026-12-03".length()
        ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
        : LocalDate.parse(text);
  }

  /** {@code 09:30} by its digits; with seconds it is longer. */
  static LocalTime time(String text) {
    return text.length() == "09:30".length()
        ? LocalTime.of(number(text, 0, 2), number(text, 3, 5))
        : LocalTime.parse(text);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
