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
import org.renkonto.proof.prove.stage.Answer;
import org.renkonto.proof.prove.stage.Pause;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Stage;
import tools.jackson.databind.JsonNode;

/**
 * An institution with data that nobody else may see: each place where it has some holds a canary.
 */
final class Victim {

  /** In what the dispatcher may see too. */
  static final String CANARY = "canary-3f9c";

  /** In what nobody but the victim may see. */
  static final String SECRET = "secret-canary-7a1d";

  private static final UUID ID = UUID.fromString("77777777-0000-4000-8000-000000000007");
  private static final Person VICTIM = Person.institution("victim", ID);
  private static final Duration FOUND_WITHIN = Duration.ofSeconds(30);

  private final Stage stage;
  private final Planted planted = new Planted();

  Victim(Stage stage) {
    this.stage = stage;
  }

  /** Plants everything; gives the ids of it. */
  Planted plant() {
    send(
        Person.DISPATCHER,
        "POST",
        "/api/translation/institutions",
        """
        {"id":"%s","type":"HEALTH","name":"%s","place":{"postcode":"4700","place":"Eupen"},
         "contactSubject":"victim"}"""
            .formatted(ID, CANARY));
    send(
        VICTIM,
        "PUT",
        "/api/notification/contacts/victim",
        """
        {"address":"%s@renkonto.example","language":"de","channels":["MAIL","INBOX"]}"""
            .formatted(SECRET));
    planted.add("institution", ID.toString());
    planted.add("subject", "victim");
    planted.add("code", "ADVICE");
    for (var language : List.of("ar", "ckb", "tr")) {
      asks(language);
    }
    booked();
    ids("notification", VICTIM, "/api/notification/notifications");
    ids("translator", Person.DISPATCHER, "/api/translation/translators");
    ids("dead-letter", Person.OPERATOR, "/api/translation/dead-letters");
    ids("dead-letter", Person.OPERATOR, "/api/notification/dead-letters");
    return planted;
  }

  private void asks(String language) {
    var request =
        send(
            VICTIM,
            "POST",
            "/api/translation/requests",
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
    return get(Person.DISPATCHER, "/api/translation/requests/" + id).json();
  }

  private void booked() {
    var deed = Reception.booking("victims", Reception.time(2_000));
    var body = deed.body();
    if (body != null) {
      var booked =
          send(
              deed.who(),
              "POST",
              "/api/appointment/appointments",
              body.replaceFirst("}$", ",\"personSubject\":\"victim\"}"));
      planted.add("appointment", booked.json().path("id").asString());
      planted.add("hold", booked.json().path("id").asString());
      planted.add("office", booked.json().path("officeId").asString());
    }
  }

  private void ids(String what, Person who, String path) {
    get(who, path).json().path("items").forEach(i -> planted.add(what, i.path("id").asString()));
  }

  private Answer get(Person who, String path) {
    return stage.http().read(who, stage.gateway().resolve(path));
  }

  private Answer send(Person who, String method, String path, @Nullable String body) {
    try {
      var at = stage.gateway().resolve(path);
      var headers =
          Map.of("Idempotency-Key", "plant-" + path.hashCode() + String.valueOf(body).hashCode());
      var answer = stage.http().call(who, method, at, headers, body);
      if (!answer.isGood()) {
        throw new IllegalStateException("%s: %s".formatted(path, answer.text()));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
