package org.renkonto.proof.prove.caller;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes what a schema asks for, well enough to get past the first checks. */
final class Maker {

  private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();
  private static final int DEEPEST = 6;
  private static final List<String> WORDS =
      List.of(
          "ar",
          "de",
          "4700",
          "abc",
          "ADVICE",
          "123456",
          "Eupen",
          "Europe/Brussels",
          "A_B",
          "08:00",
          "x",
          "tr");

  private final Operation operation;
  private final SplittableRandom random;
  private final Planted planted;

  Maker(Operation operation, SplittableRandom random, Planted planted) {
    this.operation = operation;
    this.random = random;
    this.planted = planted;
  }

  JsonNode of(JsonNode schema) {
    return of(schema, "", 0);
  }

  private JsonNode of(JsonNode unresolved, String name, int depth) {
    var schema = operation.resolved(unresolved);
    var choices = schema.path("enum");
    if (choices.isArray() && !choices.isEmpty()) {
      return choices.get(random.nextInt(choices.size()));
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, name, depth);
      case "integer" -> NODES.numberNode(integer(schema));
      case "number" -> NODES.numberNode(random.nextDouble(-90, 90));
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      default -> NODES.stringNode(text(schema, name));
    };
  }

  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.get(0).asString() : type.asString("object");
  }

  private JsonNode object(JsonNode schema, int depth) {
    var made = NODES.objectNode();
    if (depth > DEEPEST) {
      return made;
    }
    var required = schema.path("required").toString();
    for (var property : schema.path("properties").properties()) {
      if (required.contains("\"" + property.getKey() + "\"") || random.nextInt(3) > 0) {
        made.set(property.getKey(), of(property.getValue(), property.getKey(), depth + 1));
      }
    }
    if (schema.path("additionalProperties").isObject()) {
      made.set("MONDAY", of(schema.path("additionalProperties"), "", depth + 1));
    }
    return made;
  }

  private JsonNode array(JsonNode schema, String name, int depth) {
    var made = NODES.arrayNode();
    for (int i = random.nextInt(3); i >= 0; i--) {
      made.add(of(schema.path("items"), name, depth + 1));
    }
    return made;
  }

  private long integer(JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    long most = schema.path("maximum").asLong(least + 100);
    return least >= most ? least : random.nextLong(least, most + 1);
  }

  String text(JsonNode schema, String name) {
    var pattern = schema.path("pattern").asString("");
    if (!pattern.isEmpty()) {
      return WORDS.stream()
          .filter(word -> Pattern.matches(pattern, word))
          .skip(random.nextInt(2))
          .findFirst()
          .orElse("x");
    }
    return switch (schema.path("format").asString("")) {
      case "uuid" -> planted.id(name, random);
      case "date" -> day().toString();
      case "date-time" -> day() + "T10:00:00" + (name.matches(".*[aA]t|.*Until") ? "Z" : "");
      default -> name.equals("zone") ? "Europe/Brussels" : WORDS.get(random.nextInt(WORDS.size()));
    };
  }

  private LocalDate day() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(random.nextInt(60));
  }
}
