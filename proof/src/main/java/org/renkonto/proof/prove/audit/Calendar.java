package org.renkonto.proof.prove.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the API says of each appointment against what follows from its events. */
final class Calendar {

  private final Map<String, Instant> agreed = new HashMap<>();
  private final List<JsonNode> shown;

  Calendar(History history, List<JsonNode> shown) {
    history
        .of(History.APPOINTMENTS)
        .forEach(
            events -> {
              var start = agreed(events);
              if (start != null) {
                agreed.put(events.getFirst().subject(), start);
              }
            });
    this.shown = shown;
  }

  /** When it takes place by its events; null where it was never agreed or was called off. */
  private static @Nullable Instant agreed(List<Event> events) {
    Instant start = null;
    for (var event : events) {
      switch (event.type()) {
        case "appointment.booked.v1", "appointment.rescheduled.v1" -> start = event.time("start");
        case "appointment.cancelled.v1" -> start = null;
        default -> {
          // the time stays as it is
        }
      }
    }
    return start;
  }

  /** Appointments of which the service and the topic say different things, or only one says any. */
  List<String> different() {
    var different = new ArrayList<String>();
    var left = new HashMap<>(agreed);
    for (var appointment : shown) {
      var id = appointment.path("id").asString();
      var said = left.remove(id);
      var booked = appointment.path("state").asString().equals("BOOKED");
      var start = OffsetDateTime.parse(appointment.path("start").asString()).toInstant();
      if (booked ? !start.equals(said) : said != null) {
        different.add("%s, published is %s".formatted(appointment, said));
      }
    }
    left.forEach((id, said) -> different.add("%s is gone, published is %s".formatted(id, said)));
    return different;
  }
}
