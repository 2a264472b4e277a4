package org.renkonto.proof.prove.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.renkonto.proof.prove.fault.Poison;
import org.renkonto.proof.prove.stage.Stage;
import tools.jackson.databind.JsonNode;

/**
 * Each poisoned event stands at the parking place of each service that reacts to it; nothing else
 * does.
 */
final class Parked {

  private static final Map<String, String> PLACES =
      Map.of(
          Stage.TRANSLATION,
          "/api/translation/dead-letters",
          Stage.APPOINTMENT,
          "/api/appointment/dead-letters",
          Stage.NOTIFICATION,
          "/api/notification/dead-letters");

  private Parked() {}

  /**
   * What is parked and should not be, and the other way round.
   *
   * @param parked what stands at such a place
   * @param poison what was planted, and where
   */
  static List<String> wrong(Function<String, List<JsonNode>> parked, Map<String, Poison> poison) {
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
          compare(service, due, parked.apply(path), wrong);
        });
    return wrong;
  }

  private static void compare(
      String service, Set<String> due, List<JsonNode> parked, List<String> wrong) {
    for (var letter : parked) {
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
