package org.renkonto.proof.prove.caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.renkonto.proof.prove.stage.Answer;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a service as its OpenAPI page describes it.
 *
 * @param page the whole page, in which references are looked up
 */
record Operation(String service, String method, String path, JsonNode described, JsonNode page) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /**
   * All operations that answer and end; a stream does not.
   *
   * @throws IllegalStateException when the answer is no page that describes any
   */
  static List<Operation> all(String service, Answer page) {
    var json = page.json();
    var all = new ArrayList<Operation>();
    for (var path : json.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())
            && !operation.getValue().path("responses").toString().contains("event-stream")) {
          all.add(
              new Operation(
                  service,
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  operation.getValue(),
                  json));
        }
      }
    }
    if (page.status() != 200 || all.isEmpty()) {
      throw new IllegalStateException(
          "%s describes no operation: %d %s"
              .formatted(service, page.status(), page.text().lines().findFirst().orElse("")));
    }
    return all;
  }

  /** The schema of the body; missing where it takes none. */
  JsonNode body() {
    return described.path("requestBody").path("content").path("application/json").path("schema");
  }

  /** Whether it needs no token, as the page says. */
  boolean isOpen() {
    return described.path("security").isArray() && described.path("security").isEmpty();
  }

  boolean writes() {
    return !method.equals("GET");
  }

  /** Whether it is about mails and events that were given up. */
  boolean isOfOperators() {
    return path.contains("/mails") || path.contains("/dead-letters");
  }

  /** Whether it is about things with which nobody else has anything to do, whatever the role. */
  boolean isOfOnesOwn() {
    return path.contains("/notifications") || path.contains("/offers");
  }

  /** Parameters of a kind: path, query, header. */
  List<JsonNode> parameters(String in) {
    return described
        .path("parameters")
        .valueStream()
        .filter(p -> p.path("in").asString().equals(in))
        .toList();
  }

  /** What it may answer with this status; missing where nothing is said. */
  JsonNode response(int status) {
    return resolved(described.path("responses").path(String.valueOf(status)));
  }

  /** Follows a reference within the page. */
  JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : resolved(page.at(reference.substring(1)));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
