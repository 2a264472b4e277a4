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
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.stage.Person;

/**
 * The reception of an office with one counsellor: books for people who call, some of them with a
 * translator, moves and calls off.
 */
public final class Reception {

  /** Minutes of an appointment; one follows the other. */
  private static final int LENGTH = 15;

  private static final int A_DAY = 40;
  private static final int DAYS = 4;
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final UUID OFFICE = Population.idOf("office");

  /** Of so many bookings one is with a translator. */
  private static final int WITH_TRANSLATOR = 4;

  /**
   * Of what people who need a translator speak: mostly what staff speaks, who are assigned at once;
   * sometimes what nobody speaks, or what is no language.
   */
  private static final List<String> SPOKEN =
      List.of(
          Population.STAFF_ONLY,
          Population.STAFF_ONLY,
          Population.STAFF_ONLY,
          Population.STAFF_ONLY,
          Population.STAFF_ONLY,
          Population.STAFF_ONLY,
          "en",
          "qqq");

  /** What is laid out: offices, units, reasons and openings. */
  public static final List<String> LAID_OUT =
      List.of(
          "/api/appointment/offices",
          "/api/appointment/units?office=" + OFFICE,
          "/api/appointment/reasons?office=" + OFFICE,
          "/api/appointment/openings?office=" + OFFICE);

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

  /**
   * Lays the office out: open every day, one counsellor, translators by the institution of the same
   * name.
   *
   * @throws IllegalStateException when any of it is refused
   */
  public static void open(Calls calls) {
    var office = "offices/" + OFFICE;
    layOut(
        calls,
        office,
        """
        {"name":"Proving","zone":"Europe/Brussels","holidays":{"country":"be"},"languages":["de"],
         "place":"Eupen","translators":{"institutionId":"%s","contactSubject":"%s",
          "setting":"SOCIAL","targetLanguage":"de"}}"""
            .formatted(Population.OFFICE.id(), Population.OFFICE.person().subject()));
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

  /**
   * Puts one thing of an office in its place.
   *
   * @throws IllegalStateException when that is refused
   */
  public static void layOut(Calls calls, String what, String body) {
    calls.setUp(new Deed("lay-out-" + what, Kind.LAY_OUT, Person.DISPATCHER, what, body));
  }

  /** Somebody calls; many want the same times. */
  void book(int number) {
    var answer = calls.make(wished(number, visitors, chance));
    if (answer != null && answer.isGood()) {
      changeLater(number, answer.json().path("id").asString());
    }
  }

  /** What the caller of that number wants, one in a while with a translator. */
  static Deed wished(int number, List<Person> visitors, Chance chance) {
    var random = chance.random("book", number);
    var start = anyTime(random);
    var whom = visitors.get(random.nextInt(visitors.size()));
    var isKnown = random.nextInt(4) != 0;
    var spoken = SPOKEN.get(random.nextInt(SPOKEN.size()));
    var needsTranslator = random.nextInt(WITH_TRANSLATOR) == 0;
    return booking("book-" + number, start, isKnown ? whom : null, needsTranslator ? spoken : null);
  }

  static OffsetDateTime anyTime(SplittableRandom random) {
    return time(random.nextInt(A_DAY * DAYS));
  }

  /** A time by its number, from the day after tomorrow on. */
  public static OffsetDateTime time(int number) {
    var day = LocalDate.now(Wish.ZONE).plusDays((long) Wish.FIRST + number / A_DAY);
    var clock = OPENS.plusMinutes((long) LENGTH * (number % A_DAY));
    return ZonedDateTime.of(day, clock, Wish.ZONE).toOffsetDateTime();
  }

  /** Whoever takes the call books, for somebody who cannot be told. */
  public static Deed booking(String key, OffsetDateTime start) {
    return booking(key, start, null, null);
  }

  /**
   * @param whom who can be told of it; absent: nobody
   * @param language of which a translator is needed; absent: none is
   */
  private static Deed booking(
      String key, OffsetDateTime start, @Nullable Person whom, @Nullable String language) {
    var wish = new StringBuilder(wish(start)).deleteCharAt(wish(start).length() - 1);
    if (whom != null) {
      wish.append(",\"personSubject\":\"%s\"".formatted(whom.subject()));
    }
    if (language != null) {
      wish.append(",\"translatorNeeded\":true,\"language\":\"%s\"".formatted(language));
    }
    return new Deed(key, Kind.BOOK, Person.DISPATCHER, "", wish.append('}').toString());
  }

  /** What is wanted: that time. */
  static String wish(OffsetDateTime start) {
    return "{\"officeId\":\"%s\",\"reason\":\"ADVICE\",\"start\":\"%s\",\"mode\":\"OFFICE\"}"
        .formatted(OFFICE, start);
  }

  private void changeLater(int number, String id) {
    var random = chance.random("change", number);
    var wait = Duration.ofMillis(200 + random.nextInt(20_000));
    var mood = random.nextDouble();
    if (mood < 0.3) {
      later.accept(
          wait, new Deed("call-off-" + number, Kind.CALL_OFF, Person.DISPATCHER, id, null));
    } else if (mood < 0.5) {
      var to = "{\"start\":\"%s\"}".formatted(anyTime(random));
      later.accept(wait, new Deed("move-" + number, Kind.MOVE, Person.DISPATCHER, id, to));
    }
  }
}
