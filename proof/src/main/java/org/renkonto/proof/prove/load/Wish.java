package org.renkonto.proof.prove.load;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.renkonto.proof.prove.load.Population.Institution;

/**
 * What an institution asks for, all of it by chance: sessions crowd on few times, so that
 * translators are wanted in two places.
 *
 * @param cancelAfterMillis after the answer; 0 for not at all
 * @param twice whether it is sent twice at once
 */
record Wish(String key, Institution by, String body, int cancelAfterMillis, boolean twice) {

  static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  /** The first day of the run for which anything but a session that is soon is wanted. */
  static final int FIRST = 2;

  private static final int DAYS = 25;

  static Wish of(int number, Population people, Chance chance) {
    var random = chance.random("wish", number);
    var by = people.institutions().get(random.nextInt(people.institutions().size()));
    var language = Population.LANGUAGES.get(random.nextInt(Population.LANGUAGES.size()));
    var start =
        LocalDateTime.now(ZONE)
            .truncatedTo(ChronoUnit.DAYS)
            .plusDays(7 + random.nextInt(DAYS))
            .withHour(8 + random.nextInt(9))
            .withMinute(random.nextInt(2) * 30);
    var body = body(language, start, 30 + 30 * random.nextInt(3), random);
    var cancelled = random.nextInt(8) == 0 ? 500 + random.nextInt(40_000) : 0;
    return new Wish("ask-" + number, by, body, cancelled, random.nextInt(10) == 0);
  }

  /** A session that begins in a minute or so, with somebody of staff: it can be reported soon. */
  static Wish soon(int number, Population people, Chance chance) {
    var random = chance.random("soon", number);
    var by = people.institutions().get(random.nextInt(people.institutions().size()));
    var start =
        LocalDateTime.now(ZONE)
            .truncatedTo(ChronoUnit.SECONDS)
            .plusSeconds(50 + random.nextInt(30));
    var body = body(Population.STAFF_ONLY, start, 10 + random.nextInt(30), random);
    return new Wish("soon-" + number, by, body, 0, false);
  }

  private static String body(
      String language, LocalDateTime start, int minutes, SplittableRandom random) {
    return """
    {"language":"%s","targetLanguage":"de","modes":[%s],"start":"%s","zone":"Europe/Brussels",
     "durationMinutes":%d,"place":{"postcode":"4700","place":"Eupen"},"setting":"%s"}"""
        .formatted(
            language,
            random.nextInt(3) == 0 ? "\"ON_SITE\",\"PHONE\"" : "\"PHONE\"",
            start,
            minutes,
            random.nextInt(12) == 0 ? "OTHER" : "HEALTH");
  }
}
