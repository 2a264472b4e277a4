package org.renkonto.proof.prove.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.stage.Letters.Letter;
import tools.jackson.databind.JsonNode;

/** What people were told against what had to be told, and what came by mail. */
final class Messages {

  /** Sent by time alone, at most two for each time that was told. */
  private static final String REMINDER = "appointment-reminder";

  private static final int REMINDERS = 2;

  /** Told by a mail of use only until the next change makes another link. */
  private static final Set<String> OF_USE_UNTIL_CHANGED =
      Set.of(
          "appointment-held",
          "appointment-booked",
          "appointment-moved",
          "appointment-translator-sought",
          "appointment-translator-sought-again",
          "appointment-translator-missing",
          REMINDER);

  /** Everybody in the run wants mails; who has just refused needs none about it. */
  private static final String NOT_MAILED = "offer-refused";

  private final History history;
  private final Map<Told, Integer> due = new HashMap<>();
  private final Map<String, List<JsonNode>> inboxes;
  private final List<Letter> letters;

  /**
   * @param inboxes everybody's notifications by subject
   */
  Messages(History history, Map<String, List<JsonNode>> inboxes, List<Letter> letters) {
    this.history = history;
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
                .map(n -> new Told(subject, n.path("kind").asString(), about(n)))
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
          if (!due.containsKey(one) && !(one.kind().equals(REMINDER) && times <= reminders(one))) {
            wrong.add("%s: no event, told %d times".formatted(one, times));
          }
        });
    return wrong;
  }

  private static String about(JsonNode message) {
    return message.path("requestId").asString(message.path("appointmentId").asString(""));
  }

  private long reminders(Told reminder) {
    var events = history.bySubject().getOrDefault(reminder.about(), List.of());
    return REMINDERS
        * events.stream().filter(e -> e.is(Effects.BOOKED) || e.is(Effects.MOVED)).count();
  }

  /** Messages that did not go out by mail, and mails that are no message of whom they went to. */
  List<String> mailedWrongly() {
    var wrong = new ArrayList<String>();
    var mails = new HashMap<String, Letter>();
    letters.forEach(letter -> mails.put(letter.messageId().replaceFirst("@.*", ""), letter));
    inboxes.forEach(
        (subject, inbox) ->
            inbox.forEach(
                message -> {
                  var mail = mails.remove(message.path("id").asString());
                  if (mail != null && !mail.to().startsWith(subject + "@")) {
                    wrong.add("%s of %s went to %s".formatted(message, subject, mail));
                  }
                  if (!isMailedRightly(subject, message, mail)) {
                    wrong.add("%s of %s: caught %s".formatted(message, subject, mail));
                  }
                }));
    mails.values().forEach(mail -> wrong.add("a mail without a message: " + mail));
    return wrong;
  }

  private boolean isMailedRightly(String subject, JsonNode message, @Nullable Letter mail) {
    var isMailed = !message.path("kind").asString().equals(NOT_MAILED);
    return switch (message.path("mail").asString()) {
      case "SENT" -> mail != null && isMailed;
      case "NONE" -> mail == null && !isMailed;
      case "PARKED" -> isOvertaken(subject, message);
      default -> false;
    };
  }

  /** Whether it was given up because the appointment was changed once more before it went out. */
  private boolean isOvertaken(String subject, JsonNode message) {
    var kind = message.path("kind").asString();
    var told =
        history.bySubject().getOrDefault(about(message), List.of()).stream()
            .flatMap(event -> Told.of(event).stream())
            .filter(one -> one.subject().equals(subject))
            .map(Told::kind)
            .toList();
    return OF_USE_UNTIL_CHANGED.contains(kind)
        && !told.isEmpty()
        && (told.indexOf(kind) != told.lastIndexOf(kind) || !told.getLast().equals(kind));
  }

  /** Mails that came, each once. */
  long mails() {
    return letters.stream().map(Letter::messageId).distinct().count();
  }

  /** Mails that were handed over more than once, under the same Message-ID. */
  long copies() {
    return letters.size() - mails();
  }
}
