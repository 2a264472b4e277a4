package org.renkonto.proof.prove.race;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.renkonto.proof.prove.finding.Findings;
import org.renkonto.proof.prove.load.Calls;
import org.renkonto.proof.prove.load.Population;
import org.renkonto.proof.prove.load.Reception;
import org.renkonto.proof.prove.race.Rush.Call;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Stage;
import tools.jackson.databind.JsonNode;

/**
 * The races: one request's offers, one time, the next in the queue, one key. One call in eight goes
 * through the gateway, the others to the services, so that they meet there at the same moment.
 */
public final class Races {

  private static final String BOOKED = "/api/appointment/appointments";
  private static final String ASKED = "/api/translation/requests";
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final int FIRST_TIME = 400;
  private static final Verdict OF_SLOTS = new Verdict(201, true, Verdict.refusal("slot-taken"));
  private static final Verdict OF_KEYS =
      new Verdict(201, false, Verdict.refusal("idempotency-key-in-progress"));

  private final Stage stage;
  private final Findings findings;
  private final Rush rush;
  private final Population people;

  public Races(Stage stage, Population people, Findings findings) {
    this.stage = stage;
    this.people = people;
    this.findings = findings;
    this.rush = new Rush(stage.http());
  }

  /**
   * Runs all of them.
   *
   * @param callers how many in each round; one number for each round
   */
  public void run(Calls calls, List<Integer> callers) {
    rounds("one offer", callers, new OfferRace(stage, rush, calls)::round);
    rounds("one time of the office", callers, this::slot);
    rounds("one call of the next", callers, new CallNextRace(stage, rush, calls)::round);
    rounds("one idempotency key", callers, this::key);
  }

  /** A round by its number and the number of callers. */
  interface Round {
    void run(int number, int callers);
  }

  private void rounds(String what, List<Integer> callers, Round round) {
    var rule = rule(what);
    for (int i = 0; i < callers.size(); i++) {
      try {
        round.run(i, callers.get(i));
      } catch (RuntimeException failed) {
        findings.violated(rule, failed + " " + failed.getCause());
      }
      findings.checked(rule, 1);
    }
    findings.say(
        "%d rounds for %s, %d calls"
            .formatted(callers.size(), what, callers.stream().mapToInt(c -> c).sum()));
  }

  private static String rule(String what) {
    return "race for %s: one wins, others hear 409".formatted(what);
  }

  private void slot(int number, int callers) {
    var start = Reception.time(FIRST_TIME + number);
    var answers =
        rush.together(
            callers,
            i -> {
              var deed = Reception.booking("slot-%d-%d".formatted(number, i), start);
              var at = way(stage, i, Stage.APPOINTMENT).resolve(BOOKED);
              return new Call(deed.who(), at, null, deed.body());
            });
    judge("one time of the office", OF_SLOTS.wrong(booked(start), answers));
  }

  /** What is booked for that time; each round's is later than all before it. */
  private List<String> booked(OffsetDateTime start) {
    return items(Person.DISPATCHER, Reception.APPOINTMENTS)
        .filter(a -> OffsetDateTime.parse(a.path("start").asString()).isEqual(start))
        .map(Races::id)
        .toList();
  }

  private void key(int number, int callers) {
    var by = people.institutions().getFirst().person();
    var day = LocalDate.now(ZONE).plusDays(10);
    var body =
        """
        {"language":"ar","targetLanguage":"de","modes":["PHONE"],"start":"%sT10:00",
         "zone":"Europe/Brussels","durationMinutes":30,"setting":"OTHER"}"""
            .formatted(day);
    var key = "key-" + number;
    var before = items(by, ASKED).findFirst().map(Races::id).orElse("");
    var answers =
        rush.together(
            callers, i -> new Call(by, way(stage, i, service(i)).resolve(ASKED), key, body));
    var asked = items(by, ASKED).map(Races::id).takeWhile(id -> !id.equals(before)).toList();
    judge("one idempotency key", OF_KEYS.wrong(asked, answers));
  }

  /** The newest of a list. */
  private Stream<JsonNode> items(Person who, String path) {
    var list = stage.http().read(who, stage.gateway().resolve(path));
    return list.json().path("items").valueStream();
  }

  private static String id(JsonNode item) {
    return item.path("id").asString();
  }

  private static String service(int caller) {
    return caller % 2 == 0 ? Stage.TRANSLATION : Stage.TRANSLATION_2;
  }

  static URI way(Stage stage, int caller, String service) {
    return caller % 8 == 0 ? stage.gateway() : stage.at(service);
  }

  private void judge(String what, List<String> wrong) {
    wrong.forEach(one -> findings.violated(rule(what), one));
  }
}
