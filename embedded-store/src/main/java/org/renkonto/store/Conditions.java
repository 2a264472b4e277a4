package org.renkonto.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of single fields, as far as an index can help; what it demands beyond that
 * is left to the matching of each document. Values are normalised.
 */
final class Conditions {

  /**
   * Of one field.
   *
   * @param anyOf one of these values, each may be null; null when not asked
   * @param least lower bound; null when there is none
   * @param most upper bound; null when there is none
   * @param present whether the field must be there
   */
  record Condition(
      @Nullable List<@Nullable Object> anyOf,
      @Nullable Object least,
      @Nullable Object most,
      boolean present) {

    /** Whether no document without the field can match. */
    boolean needsField() {
      return present
          || least != null
          || most != null
          || (anyOf != null && anyOf.stream().allMatch(Objects::nonNull));
    }

    private Condition and(Condition other) {
      return new Condition(
          anyOf == null ? other.anyOf : anyOf,
          least == null ? other.least : least,
          most == null ? other.most : most,
          present || other.present);
    }
  }

  private final Map<String, Condition> byField = new HashMap<>();

  private Conditions() {}

  static Conditions of(Document query) {
    var conditions = new Conditions();
    conditions.add(query);
    return conditions;
  }

  @Nullable Condition on(String field) {
    return byField.get(field);
  }

  private void add(Document query) {
    for (var entry : query.entrySet()) {
      if (entry.getKey().equals("$and") && entry.getValue() instanceof Collection<?> all) {
        all.forEach(each -> add((Document) each));
      } else if (!entry.getKey().startsWith("$")) {
        conditions(entry.getValue())
            .forEach(each -> byField.merge(entry.getKey(), each, Condition::and));
      }
    }
  }

  private static Stream<Condition> conditions(@Nullable Object asked) {
    if (asked instanceof Collection || BsonRegularExpression.isRegularExpression(asked)) {
      return Stream.empty();
    }
    return asked instanceof Document operators
            && operators.keySet().stream().anyMatch(name -> name.startsWith("$"))
        ? operators.entrySet().stream().flatMap(e -> condition(e.getKey(), e.getValue()).stream())
        : Stream.of(anyOf(List.of(new KeyValue(asked))));
  }

  private static Optional<Condition> condition(String operator, @Nullable Object value) {
    boolean plain =
        !(value instanceof Collection || value instanceof MinKey || value instanceof MaxKey);
    boolean bound = plain && value != null;
    return Optional.ofNullable(
        switch (operator) {
          case "$eq" -> plain ? anyOf(List.of(new KeyValue(value))) : null;
          case "$in" -> in((Collection<?>) Objects.requireNonNull(value));
          case "$gt", "$gte" -> bound ? new Condition(null, normal(value), null, false) : null;
          case "$lt", "$lte" -> bound ? new Condition(null, null, normal(value), false) : null;
          case "$exists" ->
              Boolean.TRUE.equals(value) ? new Condition(null, null, null, true) : null;
          default -> null;
        });
  }

  private static @Nullable Condition in(Collection<?> values) {
    boolean plain =
        values.stream()
            .noneMatch(v -> v instanceof Collection || v instanceof BsonRegularExpression);
    return plain ? anyOf(values.stream().map(v -> new KeyValue(v)).toList()) : null;
  }

  private static Condition anyOf(List<KeyValue> values) {
    var normal = new ArrayList<@Nullable Object>();
    values.forEach(value -> normal.add(value.normalized().get(0)));
    return new Condition(normal, null, null, false);
  }

  private static @Nullable Object normal(@Nullable Object value) {
    return new KeyValue(value).normalized().get(0);
  }
}
