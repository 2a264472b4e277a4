package org.renkonto.proof.prove.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renkonto.proof.prove.stage.Letters.Letter;
import tools.jackson.databind.JsonNode;

/** What people were told against what had to be told, and what came by mail. */
final class Messages {

  private final Map<Told, Integer> due = new HashMap<>();
  private final Map<String, List<JsonNode>> inboxes;
  private final List<Letter> letters;

  /**
   * @param inboxes everybody's notifications by subject
   */
  Messages(History history, Map<String, List<JsonNode>> inboxes, List<Letter> letters) {
    history
        .all()
        .flatMap(event -> Told.of(event).stream())
        .forEach(told -> due.merge(told, 1, Integer::sum));
    this.inboxes = inboxes;
    this.letters = letters;
  }

  long count() {
    return inboxes.values().stream().mapToLong(List::size).sum();
  }

  /** Events that nobody was told about, or twice; and messages without an event. */
  List<String> notOnce() {
    var told = new HashMap<Told, Integer>();
    inboxes.forEach(
        (subject, inbox) ->
            inbox.stream()
                .filter(n -> n.has("requestId"))
                .map(
                    n ->
                        new Told(
                            subject, n.path("kind").asString(), n.path("requestId").asString()))
                .forEach(one -> told.merge(one, 1, Integer::sum)));
    var wrong = new ArrayList<String>();
    due.forEach(
        (one, times) -> {
          int really = told.getOrDefault(one, 0);
          if (really != times && inboxes.containsKey(one.subject())) {
            wrong.add("%s: %d events, told %d times".formatted(one, times, really));
          }
        });
    told.forEach(
        (one, times) -> {
          if (!due.containsKey(one)) {
            wrong.add("%s: no event, told %d times".formatted(one, times));
          }
        });
    return wrong;
  }

  /** Messages that did not go out by mail, and mails that are no message of whom they went to. */
  List<String> mailedWrongly() {
    var wrong = new ArrayList<String>();
    var mails = new HashMap<String, Letter>();
    letters.forEach(letter -> mails.put(letter.messageId().replaceFirst("@.*", ""), letter));
    inboxes.forEach(
        (subject, inbox) -> {
          for (var message : inbox) {
            var mail = mails.remove(message.path("id").asString());
            var state = message.path("mail").asString();
            if (mail != null && !mail.to().startsWith(subject + "@")) {
              wrong.add("%s of %s went to %s".formatted(message, subject, mail));
            }
            if (state.equals("SENT") != (mail != null)
                || !List.of("SENT", "NONE").contains(state)) {
              wrong.add("%s of %s: mail %s, caught %s".formatted(message, subject, state, mail));
            }
          }
        });
    mails.values().forEach(mail -> wrong.add("a mail without a message: " + mail));
    return wrong;
  }

  /** Mails that were handed over more than once, under the same Message-ID. */
  long copies() {
    return letters.size() - letters.stream().map(Letter::messageId).distinct().count();
  }
}
