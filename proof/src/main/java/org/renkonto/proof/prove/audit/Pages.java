package org.renkonto.proof.prove.audit;

import java.util.ArrayList;
import java.util.List;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Stage;
import tools.jackson.databind.JsonNode;

/** Whole lists, page by page. */
record Pages(Stage stage) {

  private static final int MOST = 2_000;

  /**
   * One thing, or a list that has no pages.
   *
   * @throws IllegalStateException when it is refused
   */
  JsonNode one(Person who, String path) {
    var answer = stage.http().read(who, stage.gateway().resolve(path));
    if (!answer.isGood()) {
      throw new IllegalStateException(path + ": " + answer.line());
    }
    return answer.json();
  }

  /**
   * Everything on the list.
   *
   * @throws IllegalStateException when a page is refused
   */
  List<JsonNode> all(Person who, String path) {
    var items = new ArrayList<JsonNode>();
    var cursor = "";
    for (int page = 0; page < MOST; page++) {
      var address = path + (path.contains("?") ? "&" : "?") + "limit=100" + cursor;
      var answer = stage.http().read(who, stage.gateway().resolve(address));
      if (!answer.isGood()) {
        throw new IllegalStateException(address + ": " + answer.line());
      }
      answer.json().path("items").forEach(items::add);
      var next = answer.json().path("next").asString("");
      if (next.isEmpty()) {
        return items;
      }
      cursor = "&cursor=" + next;
    }
    throw new IllegalStateException("no end of " + path);
  }
}
