package org.renkonto.proof.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** The main job: a hospital asks for a translator, who is searched for at once. */
final class Requests {

  static final String TOPIC = "translation.requests-v1";
  static final String REQUESTED = "translation.requested.v1";
  static final String COLLECTION = "translation-requests";
  static final String PATH = "/api/translation/requests";

  private Requests() {}

  static Runnable of(Scene scene) {
    return () -> ask(scene);
  }

  /** The answer. */
  static String ask(Scene scene) {
    var at = scene.system().address(Scene.TRANSLATION);
    return scene.caller().send(scene.caller().post("hospital-eupen", at, PATH, body()), 201);
  }

  private static String body() {
    var day =
        LocalDate.now(ZoneOffset.UTC)
            .plusDays(30)
            .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    return """
        {"language": "ar", "targetLanguage": "de", "modes": ["ON_SITE"], "start": "%sT09:30",
         "zone": "Europe/Brussels", "durationMinutes": 60, "place": {"postcode": "4700", "place": "Eupen"},
         "setting": "HEALTH", "required": {"gender": "FEMALE"}, "wished": {}}"""
        .formatted(day);
  }
}
