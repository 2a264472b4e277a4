package org.renkonto.proof.prove.load;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.renkonto.proof.prove.stage.Person;
import tools.jackson.databind.JsonNode;

/**
 * What people say to a session, by the seed: not by its id and not by its date, which are others in
 * every run.
 *
 * @param firstDay of the run; the days of sessions are counted from it
 */
record Decisions(Chance chance, LocalDate firstDay) {

  /** From 0 to 1. */
  double on(String does, Person who, JsonNode session) {
    return chance.of(name(does, who, session));
  }

  /**
   * Who does what about which session: language, day, time and length; of one that is soon no time.
   */
  String name(String does, Person who, JsonNode session) {
    var start = LocalDateTime.parse(session.path("start").asString());
    var day = ChronoUnit.DAYS.between(firstDay, start.toLocalDate());
    var when = day < Wish.FIRST ? "soon" : "on day %d at %s".formatted(day, start.toLocalTime());
    return "%s %s %s %s for %d min"
        .formatted(
            who.subject(),
            does,
            session.path("language").asString(),
            when,
            minutes(session, start));
  }

  private static long minutes(JsonNode session, LocalDateTime start) {
    return session.has("durationMinutes")
        ? session.path("durationMinutes").asInt()
        : Duration.between(start, LocalDateTime.parse(session.path("end").asString())).toMinutes();
  }
}
