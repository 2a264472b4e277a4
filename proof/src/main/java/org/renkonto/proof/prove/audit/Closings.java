package org.renkonto.proof.prove.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the API says of each session's closing against what follows from the events. */
final class Closings {

  private record Closing(boolean reported, String approval) {

    static final Closing OPEN = new Closing(false, "");
  }

  private final Map<String, Closing> published = new HashMap<>();
  private final List<JsonNode> assignments;

  /**
   * @param assignments as they are shown
   */
  Closings(History history, List<JsonNode> assignments) {
    history
        .all("session-reported.v1")
        .filter(event -> event.text("by").equals("TRANSLATOR"))
        .forEach(event -> published.put(event.text("assignmentId"), new Closing(true, "")));
    history
        .all("completed.v1")
        .forEach(
            event ->
                published.merge(
                    event.text("assignmentId"),
                    new Closing(false, event.text("approval")),
                    (before, now) -> new Closing(before.reported, now.approval)));
    this.assignments = assignments;
  }

  /** Assignments of which the service and the topic say different things, or only one says any. */
  List<String> different() {
    var different = new ArrayList<String>();
    var left = new HashMap<>(published);
    for (var assignment : assignments) {
      var closing = assignment.path("closing");
      var now =
          new Closing(
              closing.path("byTranslator").isObject(), closing.path("approval").asString(""));
      var said = left.remove(assignment.path("id").asString());
      if (!now.equals(said == null ? Closing.OPEN : said)) {
        different.add("%s, published is %s".formatted(assignment, said));
      }
    }
    left.forEach((id, said) -> different.add("%s is gone, published is %s".formatted(id, said)));
    return different;
  }
}
