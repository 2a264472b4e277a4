package org.renkonto.proof.bench;

import java.net.URI;
import java.util.UUID;

/** The smallest business call: one institution is registered, one document, one event. */
final class Registrations {

  static final String TOPIC = "translation.institutions-v1";
  static final String REGISTERED = "translation.institution-registered.v1";
  static final String COLLECTION = "institutions";
  static final String PATH = "/api/translation/institutions";

  private Registrations() {}

  static Runnable of(Scene scene) {
    return of(scene, scene.system().address(Scene.TRANSLATION));
  }

  static Runnable of(Scene scene, URI at) {
    return () -> scene.caller().send(scene.caller().post("dispatcher", at, PATH, body()), 201);
  }

  private static String body() {
    return """
        {"type": "HEALTH", "name": "Measured", "place": {"postcode": "4700", "place": "Eupen"},
         "contactSubject": "bench-%s"}"""
        .formatted(UUID.randomUUID());
  }
}
