package org.renkonto.proof.prove.caller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.load.Reception;
import org.renkonto.proof.prove.race.Again;
import org.renkonto.proof.prove.stage.Answer;
import org.renkonto.proof.prove.stage.Pause;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Stage;
import tools.jackson.databind.JsonNode;

/**
 * An institution with data that nobody else may see: requests, offers for them, assignments, an
 * appointment, messages and an address. Whatever else would not be told apart holds a canary.
 */
final class Victim {

  /** In what the dispatcher may see too. */
  static final String CANARY = "canary-3f9c";

  /** In what nobody but the victim may see. */
  static final String SECRET = "secret-canary-7a1d";

  private static final String REQUESTS = "/api/translation/requests";
  private static final String APPOINTMENTS = "/api/appointment/appointments";
  private static final String INBOX = "/api/notification/notifications";
  private static final Duration FOUND_WITHIN = Duration.ofSeconds(30);
  private static final int FIRST_TIME = 2_000;

  private final Stage stage;
  private final int number;
  private final UUID id;
  private final Person person;
  private final Again again = new Again();
  private final Planted planted = new Planted();

  /**
   * @param number tells several apart
   */
  Victim(Stage stage, int number) {
    this.stage = stage;
    this.number = number;
    this.id = UUID.fromString("77777777-0000-4000-8000-00000000000" + number);
    this.person = Person.institution("victim-" + number, id);
  }

  /**
   * Plants everything; gives the ids of it.
   *
   * @throws IllegalStateException when there is nothing of a kind that nobody else may see
   */
  Planted plant() {
    register(id, CANARY, person.subject());
    send(
        person,
        "PUT",
        "/api/notification/contacts/" + person.subject(),
        """
        {"address":"%s@renkonto.example","language":"de","channels":["MAIL","INBOX"]}"""
            .formatted(SECRET));
    planted.add("institution", id.toString());
    planted.add("subject", person.subject());
    planted.add("code", "ADVICE");
    for (var language : List.of("ar", "ckb", "tr")) {
      asks(language);
    }
    booked();
    Pause.until(FOUND_WITHIN, () -> !get(person, INBOX).json().path("items").isEmpty());
    ids("notification", person, INBOX);
    planted.ids("notification").forEach(message -> planted.add("mail", message));
    ids("translator", Person.DISPATCHER, "/api/translation/translators");
    ids("dead-letter", Person.OPERATOR, "/api/translation/dead-letters");
    ids("dead-letter", Person.OPERATOR, "/api/notification/dead-letters");
    for (var what : Planted.PRIVATE) {
      if (planted.ids(what).isEmpty()) {
        throw new IllegalStateException("nothing is planted of the kind " + what);
      }
    }
    return planted;
  }

  /** Of what the victim and the dispatcher see none of what is planted. */
  List<String> unseen() {
    var request = planted.ids("request").getFirst();
    var appointment = planted.ids("appointment").getFirst();
    var seen =
        List.of(
            get(Person.DISPATCHER, REQUESTS + "/" + request),
            get(person, REQUESTS),
            get(person, "/api/translation/assignments"),
            get(Person.DISPATCHER, APPOINTMENTS + "/" + appointment),
            get(person, INBOX + "?limit=100"));
    return Planted.PRIVATE.stream()
        .filter(
            what ->
                planted.ids(what).stream()
                    .noneMatch(one -> seen.stream().anyMatch(a -> holds(a, one))))
        .toList();
  }

  private static boolean holds(Answer answer, String id) {
    return answer.isGood() && answer.text().contains(id);
  }

  /** Registers an institution. */
  void register(UUID institution, String name, String contact) {
    send(
        Person.DISPATCHER,
        "POST",
        "/api/translation/institutions",
        """
        {"id":"%s","type":"HEALTH","name":"%s","place":{"postcode":"4700","place":"Eupen"},
         "contactSubject":"%s"}"""
            .formatted(institution, name, contact));
  }

  private void asks(String language) {
    var request =
        send(
            person,
            "POST",
            REQUESTS,
            """
            {"language":"%s","targetLanguage":"de","modes":["PHONE"],"start":"%sT11:15",
             "zone":"Europe/Brussels","durationMinutes":30,"setting":"HEALTH",
             "clientToken":"%s"}"""
                .formatted(language, LocalDate.now(ZoneOffset.UTC).plusDays(60), CANARY));
    var id = request.json().path("id").asString();
    planted.add("request", id);
    Pause.until(FOUND_WITHIN, () -> isSearchedFor(view(id)));
    var found = view(id);
    found.path("offers").forEach(offer -> planted.add("offer", offer.path("id").asString()));
    planted.add("assignment", found.path("assignment").path("id").asString(""));
  }

  private static boolean isSearchedFor(JsonNode request) {
    return !request.path("offers").isEmpty() || request.has("assignment");
  }

  private JsonNode view(String id) {
    return get(Person.DISPATCHER, REQUESTS + "/" + id).json();
  }

  private void booked() {
    var deed = Reception.booking("victims", Reception.time(FIRST_TIME + number));
    var forWhom = ",\"personSubject\":\"%s\"}".formatted(person.subject());
    var body = String.valueOf(deed.body()).replaceFirst("}$", forWhom);
    var booked = send(deed.who(), "POST", APPOINTMENTS, body).json();
    var office = booked.path("officeId").asString();
    planted.add("appointment", booked.path("id").asString());
    planted.add("hold", booked.path("id").asString());
    planted.add("office", office);
    ids("unit", Person.DISPATCHER, "/api/appointment/units?office=" + office);
    ids("opening", Person.DISPATCHER, "/api/appointment/openings?office=" + office);
  }

  private void ids(String what, Person who, String path) {
    var all = get(who, path).json();
    (all.isArray() ? all : all.path("items"))
        .forEach(i -> planted.add(what, i.path("id").asString()));
  }

  private Answer get(Person who, String path) {
    return stage.http().read(who, stage.gateway().resolve(path));
  }

  private Answer send(Person who, String method, String path, @Nullable String body) {
    try {
      var at = stage.gateway().resolve(path);
      var key = "plant-%d-%s".formatted(path.hashCode(), String.valueOf(body).hashCode());
      var headers = Map.of("Idempotency-Key", key);
      var answer = again.until(() -> stage.http().call(who, method, at, headers, body)).answer();
      if (!answer.isGood()) {
        throw new IllegalStateException("%s: %s".formatted(path, answer.text()));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
