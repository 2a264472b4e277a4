package org.renkonto.proof.prove.load;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.renkonto.proof.prove.stage.Person;

/**
 * The reception of an office with one counsellor: books for people who call, moves and calls off.
 */
public final class Reception {

  /** Minutes of an appointment; one follows the other. */
  private static final int LENGTH = 15;

  private static final int A_DAY = 40;
  private static final int DAYS = 4;
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final UUID OFFICE = Population.idOf("office");

  /** All appointments of the office. */
  public static final String APPOINTMENTS = "/api/appointment/appointments?office=" + OFFICE;

  private final List<Person> visitors;
  private final Calls calls;
  private final Chance chance;
  private final BiConsumer<Duration, Deed> later;

  Reception(List<Person> visitors, Calls calls, Chance chance, BiConsumer<Duration, Deed> later) {
    this.visitors = visitors;
    this.calls = calls;
    this.chance = chance;
    this.later = later;
  }

  /** Lays the office out: open every day, one counsellor. */
  public static void open(Calls calls) {
    var office = "offices/" + OFFICE;
    layOut(
        calls,
        office,
        """
        {"name":"Proving","zone":"Europe/Brussels","holidays":{"country":"be"},"languages":["de"],
         "place":"Eupen"}""");
    layOut(
        calls,
        "units/" + Population.idOf("unit"),
        """
        {"officeId":"%s","kind":"COUNSELLOR","code":"desk-1","subject":"counsellor","capacity":1,
         "languages":["de"],"active":true}"""
            .formatted(OFFICE));
    layOut(
        calls,
        office + "/reasons/ADVICE",
        """
        {"minutes":15,"minutesBefore":0,"minutesAfter":0,"everyMinutes":15,"needs":["COUNSELLOR"],
         "servedBy":[],"bookableBy":"ANYONE","leadMinutes":0,"daysAhead":90,"modes":["OFFICE"],
         "bring":[],"visibility":"NORMAL","seats":1}""");
    for (var day : DayOfWeek.values()) {
      layOut(
          calls,
          "openings/" + Population.idOf(day.name()),
          """
          {"officeId":"%s","units":[],"weekday":"%s","hours":{"from":"08:00","to":"18:00",
           "walkInShare":0,"reserve":0,"onHolidays":true},"everyWeeks":1,"validFrom":"2026-01-01"}"""
              .formatted(OFFICE, day));
    }
  }

  /** Puts one thing of an office in its place. */
  public static void layOut(Calls calls, String what, String body) {
    calls.make(new Deed("lay-out-" + what, Kind.LAY_OUT, Person.DISPATCHER, what, body));
  }

  /** Somebody calls; many want the same times. */
  void book(int number) {
    var random = chance.random("book", number);
    var start = anyTime(random);
    var whom = visitors.get(random.nextInt(visitors.size()));
    var key = "book-" + number;
    var deed = random.nextInt(4) == 0 ? booking(key, start) : booking(key, start, whom);
    var answer = calls.make(deed);
    if (answer != null && answer.isGood()) {
      var id = answer.json().path("id").asString();
      changeLater(id, random);
    }
  }

  static OffsetDateTime anyTime(SplittableRandom random) {
    return time(random.nextInt(A_DAY * DAYS));
  }

  /** A time by its number, from the day after tomorrow on. */
  public static OffsetDateTime time(int number) {
    var day = LocalDate.now(Wish.ZONE).plusDays(2L + number / A_DAY);
    var clock = OPENS.plusMinutes((long) LENGTH * (number % A_DAY));
    return ZonedDateTime.of(day, clock, Wish.ZONE).toOffsetDateTime();
  }

  /** Whoever takes the call books, for somebody who cannot be told. */
  public static Deed booking(String key, OffsetDateTime start) {
    return new Deed(key, Kind.BOOK, Person.DISPATCHER, "", wish(start));
  }

  private static Deed booking(String key, OffsetDateTime start, Person whom) {
    var forWhom = ",\"personSubject\":\"%s\"}".formatted(whom.subject());
    var wish = wish(start).replaceFirst("}$", forWhom);
    return new Deed(key, Kind.BOOK, Person.DISPATCHER, "", wish);
  }

  /** What is wanted: that time. */
  static String wish(OffsetDateTime start) {
    return "{\"officeId\":\"%s\",\"reason\":\"ADVICE\",\"start\":\"%s\",\"mode\":\"OFFICE\"}"
        .formatted(OFFICE, start);
  }

  private void changeLater(String id, SplittableRandom random) {
    var wait = Duration.ofMillis(200 + random.nextInt(20_000));
    var mood = random.nextDouble();
    if (mood < 0.3) {
      later.accept(wait, new Deed("call-off-" + id, Kind.CALL_OFF, Person.DISPATCHER, id, null));
    } else if (mood < 0.5) {
      var to = "{\"start\":\"%s\"}".formatted(anyTime(random));
      later.accept(wait, new Deed("move-" + id, Kind.MOVE, Person.DISPATCHER, id, to));
    }
  }
}
