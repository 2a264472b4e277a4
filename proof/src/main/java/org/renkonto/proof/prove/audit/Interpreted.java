package org.renkonto.proof.prove.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Appointments with a translator, kept by one service, against the requests for their translators,
 * kept by another: both are confirmed, or neither is.
 */
final class Interpreted {

  private static final Set<String> BINDS = Set.of("ASSIGNED", "CONFIRMED", "CLOSED");
  private static final Set<String> SEARCHES = Set.of("SEARCHING", "NEEDS_APPROVAL");
  private static final Set<String> WAITS = Set.of("TRANSLATOR_SOUGHT", "TRANSLATOR_MISSING");

  /** What translator is needed when. */
  private record Need(String institution, String language, Instant start) {}

  /** A search of an appointment; a need that differs from the one before is another. */
  private record Round(String appointment, long number) {}

  private final Map<String, Event> sought = new HashMap<>();
  private final Set<String> without = new HashSet<>();
  private final Map<String, List<Round>> bound = new HashMap<>();
  private final Shown shown;

  Interpreted(History history, Shown shown) {
    history.of(History.APPOINTMENTS).forEach(events -> events.forEach(this::appointment));
    history.of(History.REQUESTS).forEach(this::request);
    this.shown = shown;
  }

  private void appointment(Event event) {
    if (event.is(Effects.SOUGHT)) {
      sought.put(event.subject(), event);
      without.remove(event.subject());
    } else if (event.is("appointment.translator-not-needed.v1")) {
      without.add(event.subject());
    }
  }

  private void request(List<Event> events) {
    var said = events.stream().filter(event -> event.data().has("appointment")).toList();
    if (!said.isEmpty() && BINDS.contains(States.folded(events).state())) {
      var last = said.getLast().data().path("appointment");
      var round = new Round(last.path("id").asString(), last.path("round").asLong());
      bound.computeIfAbsent(round.appointment(), _ -> new ArrayList<>()).add(round);
    }
  }

  /** How many appointments need a translator, or needed one. */
  int count() {
    return sought.size();
  }

  /** Appointments and requests that do not agree. */
  List<String> apart() {
    var apart = new ArrayList<String>();
    var waiting = new HashSet<Need>();
    var searched = searched();
    for (var appointment : shown.appointments()) {
      var id = appointment.path("id").asString();
      var state = appointment.path("state").asString();
      if (!sought.containsKey(id)) {
        continue;
      }
      var there = bound.getOrDefault(id, List.of());
      var due =
          state.equals("BOOKED") && !without.contains(id)
              ? List.of(new Round(id, sought.get(id).round()))
              : List.of();
      if (!there.equals(due)) {
        apart.add("%s, but bound is %s".formatted(appointment, there));
      }
      var need = need(appointment, sought.get(id));
      if (state.equals("TRANSLATOR_SOUGHT") && !searched.contains(need)) {
        apart.add("%s, but nobody is sought".formatted(appointment));
      }
      if (WAITS.contains(state)) {
        waiting.add(need);
      }
    }
    searched.stream()
        .filter(need -> !waiting.contains(need))
        .forEach(need -> apart.add("nobody waits for " + need));
    return apart;
  }

  private static Need need(JsonNode appointment, Event sought) {
    var need = sought.data().path("need");
    return new Need(
        need.path("institutionId").asString(),
        need.path("language").asString(),
        OffsetDateTime.parse(appointment.path("start").asString()).toInstant());
  }

  /** What institutions that ask by appointments alone search for now. */
  private Set<Need> searched() {
    var offices = new HashSet<String>();
    sought
        .values()
        .forEach(e -> offices.add(e.data().path("need").path("institutionId").asString()));
    var searched = new HashSet<Need>();
    for (var request : shown.requests()) {
      if (SEARCHES.contains(request.path("state").asString())
          && offices.contains(request.path("institutionId").asString())) {
        searched.add(
            new Need(
                request.path("institutionId").asString(),
                request.path("language").asString(),
                LocalDateTime.parse(request.path("start").asString())
                    .atZone(ZoneId.of(request.path("zone").asString()))
                    .toInstant()));
      }
    }
    return searched;
  }
}
