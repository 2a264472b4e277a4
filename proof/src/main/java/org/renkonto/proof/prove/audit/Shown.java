package org.renkonto.proof.prove.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renkonto.proof.prove.load.Population;
import org.renkonto.proof.prove.load.Reception;
import org.renkonto.proof.prove.stage.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the API shows to whom it concerns.
 *
 * @param requests all of them
 * @param assignments the latest of each request
 * @param appointments of the office, whatever became of them
 * @param laidOut ids and codes of what the office is made of
 * @param contacts by subject, as each sees their own
 * @param inboxes everybody's notifications by subject
 */
record Shown(
    List<JsonNode> requests,
    List<JsonNode> assignments,
    List<JsonNode> appointments,
    Set<String> laidOut,
    Map<String, JsonNode> contacts,
    Map<String, List<JsonNode>> inboxes) {

  static Shown to(Pages pages, Population people) {
    var laidOut = new HashSet<String>();
    for (var list : Reception.LAID_OUT) {
      for (var thing : pages.one(Person.DISPATCHER, list)) {
        laidOut.add(thing.path("id").asString());
        laidOut.add(thing.path("code").asString(""));
      }
    }
    var contacts = new HashMap<String, JsonNode>();
    var inboxes = new HashMap<String, List<JsonNode>>();
    people
        .everybody()
        .forEach(
            person -> {
              var who = person.subject();
              contacts.put(who, pages.one(person, "/api/notification/contacts/" + who));
              inboxes.put(who, pages.all(person, "/api/notification/notifications"));
            });
    return new Shown(
        pages.all(Person.DISPATCHER, "/api/translation/requests"),
        pages.all(Person.DISPATCHER, "/api/translation/assignments"),
        pages.all(Person.DISPATCHER, Reception.APPOINTMENTS),
        laidOut,
        contacts,
        inboxes);
  }

  /** Missing where it is not shown. */
  JsonNode assignment(String id) {
    return find(assignments, id);
  }

  /** Missing where it is not shown. */
  JsonNode appointment(String id) {
    return find(appointments, id);
  }

  /** Missing where it is not shown. */
  JsonNode contact(String subject) {
    return contacts.getOrDefault(subject, MissingNode.getInstance());
  }

  private static JsonNode find(List<JsonNode> all, String id) {
    return all.stream()
        .filter(one -> one.path("id").asString("").equals(id))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
