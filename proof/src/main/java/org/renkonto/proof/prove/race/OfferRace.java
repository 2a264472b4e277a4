package org.renkonto.proof.prove.race;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.renkonto.proof.prove.load.Calls;
import org.renkonto.proof.prove.load.Population;
import org.renkonto.proof.prove.load.Population.Translator;
import org.renkonto.proof.prove.race.Rush.Call;
import org.renkonto.proof.prove.stage.Pause;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Stage;
import tools.jackson.databind.JsonNode;

/** All who are offered one session accept at once, each on several devices. */
final class OfferRace {

  private static final String REQUESTS = "/api/translation/requests";
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final Duration OFFERED_WITHIN = Duration.ofSeconds(30);

  /** Nobody else speaks them here; a translator is asked a hundred times a day at most. */
  private static final List<String> LANGUAGES = List.of("fr", "en");

  private static final int EACH = 3;
  private static final int A_DAY = 18;

  /** Each of them has several devices, which are told the same. */
  private static final Verdict OF_OFFERS =
      new Verdict(200, false, Verdict.refusal("offer-gone", "translator-not-free"));

  private final Stage stage;
  private final Rush rush;
  private final Map<String, Person> translators;
  private final Person institution = new Population().institutions().getFirst().person();

  OfferRace(Stage stage, Rush rush, Calls calls) {
    this.stage = stage;
    this.rush = rush;
    var all =
        LANGUAGES.stream()
            .flatMap(l -> IntStream.range(0, EACH).mapToObj(i -> Translator.of(l, "VOLUNTEER", i)))
            .toList();
    all.forEach(t -> calls.setUp(Population.registration(t)));
    translators =
        all.stream().collect(Collectors.toMap(t -> t.id().toString(), Translator::person));
  }

  /**
   * One round.
   *
   * @throws IllegalStateException when not exactly one of them has it
   */
  void round(int number, int callers) {
    var request = asked(number);
    var offers = offers(request);
    var answers =
        rush.together(
            callers,
            i -> {
              var offer = offers.get(i % offers.size());
              var at =
                  "/api/translation/offers/%s/acceptance".formatted(offer.path("id").asString());
              return new Call(translator(offer), way(i).resolve(at), null, null);
            });
    var assigned = view(request).path("assignment").path("id").asString("");
    var there = assigned.isEmpty() ? List.<String>of() : List.of(assigned);
    var wrong = OF_OFFERS.wrong(there, answers);
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(request + ": " + wrong);
    }
  }

  private Person translator(JsonNode offer) {
    return Objects.requireNonNull(translators.get(offer.path("translatorId").asString()));
  }

  private URI way(int caller) {
    return Races.way(stage, caller, caller % 2 == 0 ? Stage.TRANSLATION : Stage.TRANSLATION_2);
  }

  private String asked(int number) {
    var start =
        LocalDate.now(ZONE)
            .plusDays(30 + number / A_DAY)
            .atTime(6, 0)
            .plusMinutes(45L * (number % A_DAY));
    var body =
        """
        {"language":"%s","targetLanguage":"de","modes":["PHONE"],"start":"%s",
         "zone":"Europe/Brussels","durationMinutes":30,"setting":"HEALTH"}"""
            .formatted(LANGUAGES.get(number % LANGUAGES.size()), start);
    var call = new Call(institution, stage.gateway().resolve(REQUESTS), "raced-" + number, body);
    var answer = rush.together(1, _ -> call).getFirst().answer();
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.text());
    }
    return answer.json().path("id").asString();
  }

  private List<JsonNode> offers(String request) {
    var offers = new ArrayList<JsonNode>();
    Pause.until(
        OFFERED_WITHIN,
        () -> {
          view(request).path("offers").forEach(offers::add);
          return !offers.isEmpty();
        });
    if (offers.isEmpty()) {
      throw new IllegalStateException("nobody is asked for " + request);
    }
    return offers;
  }

  private JsonNode view(String request) {
    var at = stage.gateway().resolve(REQUESTS + "/" + request);
    return stage.http().read(Person.DISPATCHER, at).json();
  }
}
