package org.renkonto.platform.thing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.renkonto.platform.test.KafkaProbe;
import org.springframework.context.ConfigurableApplicationContext;

/** What an instance of the service has heard. */
final class Listened {

  private static final String IN = "translation.translators-v1";

  private Listened() {}

  /** Comes back when it hears what is sent from now on. */
  static void untilItListens(ConfigurableApplicationContext service, UUID key) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              KafkaProbe.send(
                  IN, key, "thing.renamed.v1", "{\"name\":\"hello-%s\"}".formatted(key));
              return heard(service).contains("hello-" + key);
            });
  }

  /** The names in all it has heard so far. */
  static List<String> heard(ConfigurableApplicationContext service) {
    return service.getBean(ThingApplication.class).heard.stream()
        .map(heard -> String.valueOf(heard.name()))
        .toList();
  }
}
