package org.renkonto.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.renkonto.store.Conditions.Condition;
import org.renkonto.store.Scan.Range;

/**
 * Finds the way through one index: equal values for its first fields, then bounds for one more, and
 * whether the rest is in the order asked for.
 */
final class Plan {

  private static final int MOST_RANGES = 1_000;
  private static final int EQUAL = 10;
  private static final int BOUNDED = 5;
  private static final int SORTED = 3;

  private final SortedIndex index;
  private final Conditions conditions;
  private final List<IndexKey> keys;
  private List<Key> prefixes = List.of(new Key(new byte[0]));
  private int equal;
  private int worth;
  private boolean needsField;
  private boolean arrayUsed;

  private Plan(SortedIndex index, Conditions conditions) {
    this.index = index;
    this.conditions = conditions;
    this.keys = index.getKeys();
  }

  /**
   * Empty where the index does not help.
   *
   * @param order fields and directions; null for any order
   * @param some whether only the first of all that match are wanted
   */
  static Optional<Scan> of(
      SortedIndex index, Conditions conditions, @Nullable Document order, boolean some) {
    return new Plan(index, conditions).scan(order == null ? new Document() : order, some);
  }

  private Optional<Scan> scan(Document order, boolean some) {
    takeEqualFields();
    var ranges = ranges();
    var backwards = order.isEmpty() ? Optional.<Boolean>empty() : backwards(order);
    boolean sorted = order.isEmpty() || (prefixes.size() == 1 && backwards.isPresent());
    boolean helps = worth > 0 || (some && sorted && !order.isEmpty());
    if (!helps || (index.isSparse() && !needsField)) {
      return Optional.empty();
    }
    return Optional.of(
        new Scan(
            index,
            ranges,
            sorted && backwards.orElse(false),
            sorted,
            worth + (sorted ? SORTED : 0)));
  }

  private void takeEqualFields() {
    for (; equal < keys.size(); equal++) {
      var condition = usable(equal);
      if (condition == null
          || condition.anyOf() == null
          || prefixes.size() * condition.anyOf().size() > MOST_RANGES) {
        return;
      }
      prefixes = extended(condition.anyOf(), keys.get(equal).isAscending());
      needsField |= condition.needsField();
      arrayUsed |= index.arrays().contains(equal);
      worth += EQUAL;
    }
  }

  /** Values of one array are beside each other, not each with each: only one field can be used. */
  private @Nullable Condition usable(int field) {
    return arrayUsed && index.arrays().contains(field)
        ? null
        : conditions.on(keys.get(field).getKey());
  }

  private List<Key> extended(List<@Nullable Object> values, boolean ascending) {
    var extended = new ArrayList<Key>();
    for (var prefix : prefixes) {
      values.forEach(
          value -> extended.add(new KeyWriter().add(prefix).value(value, ascending).key()));
    }
    return extended.stream().distinct().sorted().toList();
  }

  private List<Range> ranges() {
    var condition = equal < keys.size() ? usable(equal) : null;
    if (condition == null) {
      return prefixes.stream().map(Range::of).toList();
    }
    boolean array = index.arrays().contains(equal);
    needsField |= condition.needsField() && (!array || !condition.present());
    if (condition.least() == null && condition.most() == null) {
      return prefixes.stream().map(Range::of).toList();
    }
    worth += BOUNDED;
    boolean oneOnly = array && condition.least() != null;
    return bounded(condition.least(), oneOnly ? null : condition.most());
  }

  private List<Range> bounded(@Nullable Object least, @Nullable Object most) {
    var type = KeyWriter.type(Objects.requireNonNull(least == null ? most : least));
    var low = least == null ? type : KeyWriter.place(least);
    var high = most == null ? type : KeyWriter.place(most);
    boolean up = keys.get(equal).isAscending();
    var first = up ? low : high.turned();
    var last = up ? high : low.turned();
    return prefixes.stream()
        .map(
            prefix ->
                new Range(
                    new KeyWriter().add(prefix).add(first).key(),
                    new KeyWriter().add(prefix).add(last).key().end()))
        .toList();
  }

  /** Whether the entries are to be read from the end; empty where they are in another order. */
  private Optional<Boolean> backwards(Document order) {
    var rest = new LinkedHashMap<String, Boolean>();
    for (int i = equal; i < keys.size(); i++) {
      if (index.arrays().contains(i)) {
        return Optional.empty();
      }
      rest.put(keys.get(i).getKey(), keys.get(i).isAscending());
    }
    rest.putIfAbsent("_id", index.placeAscending());
    return direction(rest, wanted(order));
  }

  private Map<String, Boolean> wanted(Document order) {
    var wanted = new LinkedHashMap<String, Boolean>();
    order.forEach((field, up) -> wanted.put(field, ((Number) up).intValue() > 0));
    for (int i = 0; i < equal; i++) {
      if (!index.arrays().contains(i)) {
        wanted.remove(keys.get(i).getKey());
      }
    }
    return wanted;
  }

  private static Optional<Boolean> direction(
      Map<String, Boolean> has, Map<String, Boolean> wanted) {
    var there = has.entrySet().iterator();
    Boolean backwards = null;
    for (var field : wanted.entrySet()) {
      if (!there.hasNext()) {
        return Optional.empty();
      }
      var next = there.next();
      boolean opposite = !next.getValue().equals(field.getValue());
      if (!next.getKey().equals(field.getKey()) || (backwards != null && backwards != opposite)) {
        return Optional.empty();
      }
      backwards = opposite;
    }
    return Optional.of(backwards != null && backwards);
  }
}
