package org.renkonto.proof.prove.race;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.load.Calls;
import org.renkonto.proof.prove.load.Reception;
import org.renkonto.proof.prove.race.Rush.Answered;
import org.renkonto.proof.prove.race.Rush.Call;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Stage;
import tools.jackson.databind.JsonNode;

/**
 * The next is called by many at once. First all press the button of one desk while two people wait:
 * one is called, and everybody else hears that the desk has somebody. Then several desks call while
 * one person waits: one desk has them, and the others hear that nobody waits.
 */
final class CallNextRace {

  private static final String API = "/api/appointment/";
  private static final UUID OFFICE = new UUID(64, 0);
  private static final List<UUID> DESKS =
      IntStream.rangeClosed(1, 4).mapToObj(i -> new UUID(64, i)).toList();

  private final Stage stage;
  private final Rush rush;

  CallNextRace(Stage stage, Rush rush, Calls calls) {
    this.stage = stage;
    this.rush = rush;
    Reception.layOut(
        calls,
        "offices/" + OFFICE,
        """
        {"name":"Queue","zone":"%s","holidays":{"country":"be"},"languages":["de"],
         "place":"Eupen"}"""
            .formatted(zone()));
    DESKS.forEach(desk -> Reception.layOut(calls, "units/" + desk, desk(desk)));
    Reception.layOut(
        calls,
        "offices/%s/reasons/DOOR".formatted(OFFICE),
        """
        {"minutes":10,"minutesBefore":0,"minutesAfter":0,"everyMinutes":10,"needs":["COUNSELLOR"],
         "servedBy":[],"bookableBy":"STAFF","leadMinutes":0,"daysAhead":9,"modes":["OFFICE"],
         "bring":[],"visibility":"NORMAL","seats":1}""");
    for (var day : DayOfWeek.values()) {
      Reception.layOut(calls, "openings/" + new UUID(65, day.getValue()), opening(day));
    }
    Reception.layOut(calls, "offices/%s/walk-in".formatted(OFFICE), "{\"contingent\":900}");
  }

  /** Where the queue's day does not end while we race in it. */
  private static ZoneId zone() {
    var here = ZoneId.of("Europe/Brussels");
    var hour = LocalTime.now(here).getHour();
    return hour >= 1 && hour < 22 ? here : ZoneId.of("Asia/Tokyo");
  }

  private static String desk(UUID id) {
    return """
    {"officeId":"%s","kind":"COUNSELLOR","code":"desk-%d","subject":"at-%2$d","capacity":1,
     "languages":["de"],"active":true}"""
        .formatted(OFFICE, id.getLeastSignificantBits());
  }

  private static String opening(DayOfWeek day) {
    return """
    {"officeId":"%s","units":[],"weekday":"%s","hours":{"from":"00:00","to":"23:55",
     "walkInShare":100,"reserve":0,"onHolidays":true},"everyWeeks":1,"validFrom":"2026-01-01"}"""
        .formatted(OFFICE, day);
  }

  /**
   * One round of both.
   *
   * @throws IllegalStateException when not exactly one is called
   */
  void round(int number, int callers) {
    comes("one-" + number);
    comes("other-" + number);
    var atOneDesk = called(number, callers, 1);
    served(atOneDesk, number);
    var toOneOfSeveral = called(number, callers / DESKS.size(), DESKS.size());
    served(toOneOfSeveral, number);
    if (atOneDesk.equals(toOneOfSeveral)) {
      throw new IllegalStateException(atOneDesk + " was called twice");
    }
  }

  private void comes(String key) {
    var came = post("tickets", key, "{\"officeId\":\"%s\",\"reason\":\"DOOR\"}".formatted(OFFICE));
    if (came.answer().status() != 201) {
      throw new IllegalStateException("no ticket: " + came.answer().text());
    }
  }

  /** The ticket that was called. */
  private String called(int number, int callers, int desks) {
    var answers =
        rush.together(
            callers,
            i -> {
              var desk = DESKS.get(i % desks);
              var body = "{\"officeId\":\"%s\",\"unit\":\"%s\"}".formatted(OFFICE, desk);
              return call(way(i), "queue/next", "next-%d-%d-%d".formatted(number, desks, i), body);
            });
    var called = atDesks();
    var honest = isHonest(called.stream().map(t -> t.path("unit").asString()).toList(), desks);
    var ids = called.stream().map(t -> t.path("id").asString()).toList();
    var wrong = new Verdict(200, true, honest).wrong(ids, answers);
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(wrong.toString());
    }
    return ids.getFirst();
  }

  /** The tickets that are called. */
  private List<JsonNode> atDesks() {
    var at = stage.gateway().resolve(API + "queue?office=" + OFFICE);
    return stage
        .http()
        .read(Person.DISPATCHER, at)
        .json()
        .path("tickets")
        .valueStream()
        .filter(ticket -> ticket.path("state").asString().equals("CALLED"))
        .toList();
  }

  /** That the desk has somebody already, or where several desks call, that nobody waits. */
  private static Predicate<Answered> isHonest(List<String> occupied, int desks) {
    return other -> {
      var nobodyWaits = desks > 1 && other.answer().status() == 204;
      var body = String.valueOf(other.call().body());
      return nobodyWaits
          || (Verdict.refusal("desk-occupied").test(other)
              && occupied.stream().anyMatch(body::contains));
    };
  }

  private void served(String ticket, int number) {
    for (var step : List.of("start", "finish")) {
      var key = "%s-%d-%s".formatted(step, number, ticket);
      var answer = post("tickets/%s/%s".formatted(ticket, step), key, null).answer();
      if (!answer.isGood()) {
        throw new IllegalStateException("%s: %s".formatted(step, answer.text()));
      }
    }
  }

  private URI way(int caller) {
    return Races.way(stage, caller, Stage.APPOINTMENT);
  }

  private Answered post(String path, String key, @Nullable String body) {
    return rush.together(1, _ -> call(stage.gateway(), path, key, body)).getFirst();
  }

  private static Call call(URI way, String path, @Nullable String key, @Nullable String body) {
    return new Call(Person.DISPATCHER, way.resolve(API + path), key, body);
  }
}
