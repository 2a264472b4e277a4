package org.renkonto.proof.prove.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the API says of each request against what follows from its events, and its deadline. */
final class States {

  /** A claim of 60 s that a killed instance left, and the next sweep. */
  private static final Duration LATE = Duration.ofSeconds(75);

  record State(String state, String translator) {}

  private final Map<String, State> published = new HashMap<>();
  private final List<JsonNode> shown;

  States(History history, List<JsonNode> shown) {
    history
        .of(History.REQUESTS)
        .filter(events -> !events.getFirst().is(History.NOT_POSSIBLE)) // there is no request
        .forEach(events -> published.put(events.getFirst().subject(), folded(events)));
    this.shown = shown;
  }

  /** Requests of which the service and the topic say different things, or only one says any. */
  List<String> different() {
    var different = new ArrayList<String>();
    var left = new HashMap<>(published);
    for (var request : shown) {
      var id = request.path("id").asString();
      var now =
          new State(
              request.path("state").asString(),
              request.path("assignment").path("translatorId").asString(""));
      var said = left.remove(id);
      if (!now.equals(said)) {
        different.add("%s is %s, published is %s".formatted(id, now, said));
      }
    }
    left.forEach((id, said) -> different.add("%s is gone, published is %s".formatted(id, said)));
    return different;
  }

  /** Requests that should have gone on by now. */
  List<String> late() {
    var oldest = Instant.now().minus(LATE);
    return shown.stream()
        .filter(r -> !r.path("waitsUntil").isMissingNode())
        .filter(r -> Instant.parse(r.path("waitsUntil").asString()).isBefore(oldest))
        .map(r -> "%s waits since %s".formatted(r.path("id"), r.path("waitsUntil")))
        .toList();
  }

  /** Requests that wait for nothing and are at no end. */
  List<String> stuck() {
    return shown.stream()
        .filter(r -> r.path("waitsUntil").isMissingNode())
        .filter(
            r ->
                List.of("SEARCHING", "NEEDS_APPROVAL", "ASSIGNED")
                    .contains(r.path("state").asString()))
        .map(JsonNode::toString)
        .toList();
  }

  /** How a request stands by all its events. */
  static State folded(List<Event> events) {
    var state = "";
    var translator = "";
    for (var event : events) {
      switch (event.type()) {
        case "requested.v1" ->
            state = event.data().path("needsApproval").asBoolean() ? "NEEDS_APPROVAL" : "SEARCHING";
        case "approved.v1" -> state = "SEARCHING";
        case "rejected.v1" -> state = "REJECTED";
        case "unmet.v1" -> state = "UNMET";
        case "completed.v1" -> state = "CLOSED";
        case "confirmed.v1" -> state = "CONFIRMED";
        case "translator-assigned.v1" -> {
          state = "ASSIGNED";
          translator = event.text("translatorId");
        }
        case "assignment-withdrawn.v1" -> {
          state = "SEARCHING";
          translator = "";
        }
        case "cancelled.v1" -> {
          state = "CANCELLED";
          translator = "";
        }
        default -> {
          // an offer, a report or another time; the request stays as it is
        }
      }
    }
    return new State(state, translator);
  }
}
