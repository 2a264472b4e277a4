package org.renkonto.proof.prove.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.renkonto.proof.prove.stage.Pause;
import org.renkonto.proof.prove.stage.Person;
import tools.jackson.databind.JsonNode;

/** People book online: keep a time, ask for the code, wait for the message, enter the code. */
final class VisitorAtWork {

  /** As long as the code is good for, a little less. */
  private static final Duration CODE_WITHIN = Duration.ofMinutes(5);

  private static final Duration LOOK_EVERY = Duration.ofMillis(1_500);

  private final List<Person> people;
  private final Calls calls;
  private final Chance chance;
  private final BiConsumer<Duration, Deed> later;

  VisitorAtWork(List<Person> people, Calls calls, Chance chance, BiConsumer<Duration, Deed> later) {
    this.people = people;
    this.calls = calls;
    this.chance = chance;
    this.later = later;
  }

  /** One of them books. */
  void book(int number) {
    var random = chance.random("online", number);
    var who = people.get(random.nextInt(people.size()));
    var wish = Reception.wish(Reception.anyTime(random));
    var held = calls.make(new Deed("hold-" + number, Kind.HOLD, who, "", wish));
    if (held == null || !held.isGood()) {
      return;
    }
    var id = held.json().path("id").asString();
    var asked = calls.make(new Deed("ask-code-" + number, Kind.ASK_CODE, who, id, null));
    if (asked != null && asked.isGood()) {
      var wait = Duration.ofMillis(random.nextInt(15_000));
      var changesMind = random.nextInt(3) == 0;
      var callOff = new Deed("call-off-online-" + number, Kind.CALL_OFF, who, id, null);
      code(who, id)
          .map(code -> entering("enter-code-" + number, who, id, code))
          .filter(entering -> isDone(entering) && changesMind)
          .ifPresent(_ -> later.accept(wait, callOff));
    }
  }

  private static Deed entering(String key, Person who, String id, String code) {
    return new Deed(key, Kind.ENTER_CODE, who, id, "{\"code\":\"%s\"}".formatted(code));
  }

  private boolean isDone(Deed deed) {
    calls.make(deed);
    return deed.isDone();
  }

  /** Out of the message about this appointment. */
  private Optional<String> code(Person who, String id) {
    var end = System.nanoTime() + CODE_WITHIN.toNanos();
    while (System.nanoTime() < end && calls.isGoingOn()) {
      var code = messages(who).filter(m -> tellsCode(m, id)).flatMap(VisitorAtWork::codes);
      var found = code.findFirst();
      if (found.isPresent()) {
        return found;
      }
      Pause.of(LOOK_EVERY);
    }
    return Optional.empty();
  }

  private Stream<JsonNode> messages(Person who) {
    var inbox = calls.get(who, "/api/notification/notifications?limit=50");
    return inbox == null ? Stream.of() : inbox.json().path("items").valueStream();
  }

  private static boolean tellsCode(JsonNode message, String id) {
    return message.path("kind").asString().equals("appointment-held")
        && message.path("appointmentId").asString().equals(id);
  }

  private static Stream<String> codes(JsonNode message) {
    var values = message.path("facts").valueStream().map(fact -> fact.path("value").asString());
    return values.filter(value -> value.matches("\\d{6}"));
  }
}
