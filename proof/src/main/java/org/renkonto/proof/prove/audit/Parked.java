package org.renkonto.proof.prove.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renkonto.proof.prove.fault.Poison;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Stage;

/**
 * Each poisoned event stands at the parking place of each service that reacts to it; nothing else
 * does.
 */
final class Parked {

  private static final Map<String, String> PLACES =
      Map.of(
          Stage.TRANSLATION,
          "/api/translation/dead-letters",
          Stage.NOTIFICATION,
          "/api/notification/dead-letters");

  private Parked() {}

  static List<String> wrong(Pages pages, Map<String, Poison> poison) {
    var wrong = new ArrayList<String>();
    PLACES.forEach(
        (service, path) -> {
          var due = new HashSet<String>();
          poison.forEach(
              (place, one) -> {
                if (one.parkedBy().contains(service)) {
                  due.add(place);
                }
              });
          compare(service, due, pages, path, wrong);
        });
    return wrong;
  }

  private static void compare(
      String service, Set<String> due, Pages pages, String path, List<String> wrong) {
    for (var letter : pages.all(Person.OPERATOR, path)) {
      var id = letter.path("id").asString();
      if (!due.remove(id.substring(0, id.lastIndexOf('-')))) {
        wrong.add("%s has parked %s".formatted(service, shortened(letter.toString())));
      }
    }
    due.forEach(place -> wrong.add("%s has not parked %s".formatted(service, place)));
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(600, text.length()));
  }
}
