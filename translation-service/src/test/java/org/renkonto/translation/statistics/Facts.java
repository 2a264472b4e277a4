package org.renkonto.translation.statistics;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.renkonto.translation.statistics.Outcome.Kind;

/** Made-up facts for tests. */
final class Facts {

  static final YearMonth MONTH = YearMonth.of(2026, 11);
  static final Outcome FILLED = Outcome.of(Kind.FILLED);
  static final List<String> LANGUAGES = List.of("ar", "fa", "tr");
  static final List<String> MODES = List.of("ON_SITE", "PHONE");

  private Facts() {}

  static RequestFacts one(String language, String mode, Outcome outcome) {
    var filled = outcome.kind() == Kind.FILLED;
    return new RequestFacts(
        MONTH,
        language,
        mode,
        "HEALTH",
        "HEALTH",
        "Eupen",
        outcome,
        filled ? Duration.ofMinutes(60) : Duration.ZERO,
        filled ? Duration.ofMinutes(90) : null,
        Duration.ofDays(3));
  }

  static List<RequestFacts> some(int times, String language, Outcome outcome) {
    var facts = new ArrayList<RequestFacts>();
    for (var i = 0; i < times; i++) {
      facts.add(one(language, "ON_SITE", outcome));
    }
    return facts;
  }

  /** A month of up to so many requests, mostly small counts. */
  static List<RequestFacts> random(Random random, int most) {
    var facts = new ArrayList<RequestFacts>();
    var size = 1 + random.nextInt(most);
    var outcomes =
        List.of(
            FILLED,
            FILLED,
            Outcome.unmet("TIME"),
            Outcome.unmet("LANGUAGE"),
            Outcome.cancelled("LATE"),
            Outcome.of(Kind.OPEN));
    var languages = LANGUAGES.subList(0, 1 + random.nextInt(LANGUAGES.size()));
    for (var i = 0; i < size; i++) {
      facts.add(
          one(
              languages.get(random.nextInt(languages.size())),
              MODES.get(random.nextInt(MODES.size())),
              outcomes.get(random.nextInt(outcomes.size()))));
    }
    return facts;
  }
}
