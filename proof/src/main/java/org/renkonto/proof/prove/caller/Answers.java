package org.renkonto.proof.prove.caller;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renkonto.proof.prove.stage.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether an answer is one that the description promises: status, form, and every field of it. */
final class Answers {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PROBLEM = "application/problem+json";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new HashMap<>();

  /** What is wrong with the answer; empty where nothing is. */
  Optional<String> wrong(Operation operation, Answer answer) {
    var described = operation.response(answer.status());
    if (described.isMissingNode()) {
      return Optional.of("status %d is not described".formatted(answer.status()));
    }
    var content = described.path("content");
    if (content.isMissingNode() || content.isEmpty()) {
      return answer.text().isEmpty()
          ? Optional.empty()
          : Optional.of("a body where none is described");
    }
    var type = plain(Optional.ofNullable(answer.header("content-type")).orElse(""));
    var form =
        content
            .propertyStream()
            .filter(one -> plain(one.getKey()).equals(type) || one.getKey().equals("*/*"))
            .map(Map.Entry::getValue)
            .findFirst();
    if (form.isEmpty()) {
      return Optional.of("form '%s' is not described".formatted(type));
    }
    if (!type.endsWith("json")) {
      return Optional.empty();
    }
    var errors = schema(operation, form.get().path("schema")).validate(answer.json());
    if (!errors.isEmpty()) {
      return Optional.of("%s in %s".formatted(errors.getFirst(), answer.text()));
    }
    return answer.isGood() ? Optional.empty() : problem(type, answer);
  }

  /** A media type without its parameters. */
  private static String plain(String type) {
    return type.replaceFirst(";.*", "");
  }

  private static Optional<String> problem(String type, Answer answer) {
    var complete =
        type.equals(PROBLEM)
            && !answer.problem().isEmpty()
            && answer.json().path("status").asInt() == answer.status()
            && !answer.json().path("title").asString("").isEmpty();
    return complete ? Optional.empty() : Optional.of("no whole problem: " + answer.text());
  }

  private Schema schema(Operation operation, JsonNode schema) {
    return schemas.computeIfAbsent(
        operation.service() + schema,
        _ -> {
          var whole = JSON.createObjectNode();
          whole.setAll((ObjectNode) schema.deepCopy());
          whole.set("components", strict(operation.page().path("components")));
          return registry.getSchema(whole);
        });
  }

  /** Nothing but what is described; a problem may have further members, as it says. */
  private static JsonNode strict(JsonNode components) {
    var strict = components.deepCopy();
    for (var schema : strict.path("schemas").properties()) {
      if (schema.getValue() instanceof ObjectNode object
          && object.has("properties")
          && !object.has("additionalProperties")
          && !List.of("Problem").contains(schema.getKey())) {
        object.put("additionalProperties", false);
      }
    }
    return strict;
  }
}
