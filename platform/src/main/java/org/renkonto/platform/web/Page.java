package org.renkonto.platform.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Some items of a list.
 *
 * @param next cursor of the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

  private static final int MOST = 100;

  /** The same page, each item as the caller may see it. */
  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }

  /**
   * Refuses a page that is too large or none; for lists that are not read from the store as well.
   *
   * @throws InvalidInput when it is not between 1 and 100
   */
  public static void checkLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "must be between 1 and " + MOST);
    }
  }

  /**
   * Reads one page, newest first; needs an index on the filter, then {@code timeField} and {@code
   * _id} descending.
   *
   * @param place the cursor of an item
   */
  public static <T> Page<T> newestFirst(
      MongoOperations store,
      Class<T> type,
      Criteria filter,
      String timeField,
      @Nullable Cursor after,
      int limit,
      Function<T, Cursor> place) {
    checkLimit(limit);
    var criteria =
        after == null ? filter : follows(filter, timeField, after, idOf(store, type, after));
    var query =
        new Query(criteria).with(Sort.by(Sort.Direction.DESC, timeField, "_id")).limit(limit + 1);
    var found = store.find(query, type);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    var items = List.copyOf(found.subList(0, limit));
    return new Page<>(items, place.apply(items.getLast()).text());
  }

  /**
   * The outer bound says the same as the alternatives: the index is entered at the cursor by it.
   */
  private static Criteria follows(Criteria filter, String timeField, Cursor after, Object id) {
    var sameTime = where(timeField).is(after.at()).and("_id").lt(id);
    return new Criteria()
        .andOperator(
            filter,
            where(timeField).lte(after.at()),
            new Criteria().orOperator(where(timeField).lt(after.at()), sameTime));
  }

  private static Object idOf(MongoOperations store, Class<?> type, Cursor after) {
    var mapping = store.getConverter().getMappingContext().getRequiredPersistentEntity(type);
    try {
      return mapping.getRequiredIdProperty().getType() == UUID.class
          ? UUID.fromString(after.id())
          : after.id();
    } catch (IllegalArgumentException foreign) {
      throw new Cursor.Foreign();
    }
  }
}
