package org.renkonto.proof.prove.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the API says of each appointment against what follows from its events. */
final class Calendar {

  private static final String SOUGHT = "TRANSLATOR_SOUGHT";
  private static final String MISSING = "TRANSLATOR_MISSING";
  private static final Set<String> AGREED = Set.of("BOOKED", SOUGHT, MISSING);

  private record Agreed(String state, Instant start) {}

  private final Map<String, Agreed> agreed = new HashMap<>();
  private final List<JsonNode> shown;

  Calendar(History history, List<JsonNode> shown) {
    history
        .of(History.APPOINTMENTS)
        .forEach(
            events -> {
              var last = agreed(events);
              if (last != null) {
                agreed.put(events.getFirst().subject(), last);
              }
            });
    this.shown = shown;
  }

  /** When it takes place by its events; null where it was never agreed or was called off. */
  private static @Nullable Agreed agreed(List<Event> events) {
    Agreed agreed = null;
    for (var event : events) {
      switch (event.type()) {
        case Effects.BOOKED, Effects.MOVED -> agreed = new Agreed("BOOKED", event.time("start"));
        case Effects.SOUGHT -> agreed = new Agreed(SOUGHT, event.time("start"));
        case "appointment.translator-missing.v1" ->
            agreed = new Agreed(MISSING, event.time("start"));
        case "appointment.cancelled.v1" -> agreed = null;
        default -> {
          // it stays as it is
        }
      }
    }
    return agreed;
  }

  /** Appointments of which the service and the topic say different things, or only one says any. */
  List<String> different() {
    var different = new ArrayList<String>();
    var left = new HashMap<>(agreed);
    for (var appointment : shown) {
      var said = left.remove(appointment.path("id").asString());
      var state = appointment.path("state").asString();
      var start = OffsetDateTime.parse(appointment.path("start").asString()).toInstant();
      var now = AGREED.contains(state) ? new Agreed(state, start) : null;
      if (now == null ? said != null : !now.equals(said)) {
        different.add("%s, published is %s".formatted(appointment, said));
      }
    }
    left.forEach((id, said) -> different.add("%s is gone, published is %s".formatted(id, said)));
    return different;
  }
}
