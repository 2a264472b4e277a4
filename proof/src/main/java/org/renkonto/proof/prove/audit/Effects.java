package org.renkonto.proof.prove.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkonto.proof.prove.load.Deed;
import org.renkonto.proof.prove.load.Kind;

/**
 * What was answered against what was published: each command that was done has its event, once, and
 * what was refused has none.
 */
final class Effects {

  /**
   * The event that a command leads to, and the field of it that names what the command is about.
   */
  record Effect(String type, String field) {}

  static final Map<Kind, Effect> EFFECTS =
      Map.ofEntries(
          Map.entry(Kind.APPROVE, new Effect("approved.v1", "requestId")),
          Map.entry(Kind.REJECT, new Effect("rejected.v1", "requestId")),
          Map.entry(Kind.CANCEL, new Effect("cancelled.v1", "requestId")),
          Map.entry(Kind.ACCEPT, new Effect("translator-assigned.v1", "assignmentId")),
          Map.entry(Kind.REFUSE, new Effect("offer-refused.v1", "offerId")),
          Map.entry(Kind.CONFIRM, new Effect("confirmed.v1", "assignmentId")),
          Map.entry(Kind.WITHDRAW, new Effect("assignment-withdrawn.v1", "assignmentId")),
          Map.entry(Kind.REPORT, new Effect("session-reported.v1", "assignmentId")),
          Map.entry(Kind.SETTLE, new Effect("completed.v1", "assignmentId")),
          Map.entry(Kind.ASK_CODE, new Effect("appointment.held.v1", "appointmentId")),
          Map.entry(Kind.CALL_OFF, new Effect("appointment.cancelled.v1", "appointmentId")));

  static final String BOOKED = "appointment.booked.v1";
  static final String SOUGHT = "appointment.translator-sought.v1";
  static final String MOVED = "appointment.rescheduled.v1";

  private final History history;
  private final Collection<Deed> journal;

  Effects(History history, Collection<Deed> journal) {
    this.history = history;
    this.journal = journal;
  }

  /** Commands that were done and left no event, or more than one. */
  List<String> lost() {
    var lost = new ArrayList<String>();
    EFFECTS.forEach(
        (kind, effect) -> once(of(kind), Deed::about, history.count(effect), effect, lost));
    var requested = new Effect("requested.v1", "requestId");
    once(of(Kind.ASK), Effects::id, history.count(requested), requested, lost);
    var completed = new Effect("completed.v1", "assignmentId");
    once(agreeing(), Deed::about, history.count(completed), completed, lost);
    booked(lost);
    moved(lost);
    of(Kind.REGISTER)
        .filter(Deed::isDone)
        .filter(deed -> !history.bySubject().containsKey(id(deed)))
        .forEach(deed -> lost.add("nothing was published: " + deed));
    return lost;
  }

  /** With a translator it is booked as often as one is found, but sought for its booking once. */
  private void booked(List<String> lost) {
    var booked = new Effect(BOOKED, "appointmentId");
    var sought = new Effect(SOUGHT, "appointmentId");
    var first =
        history
            .all(SOUGHT)
            .filter(e -> e.round() == 1 && !e.data().path("again").asBoolean())
            .collect(Collectors.groupingBy(e -> e.text("appointmentId"), Collectors.counting()));
    var plain = of(Kind.BOOK).filter(deed -> !needsTranslator(deed));
    once(plain, Effects::id, history.count(booked), booked, lost);
    once(of(Kind.BOOK).filter(Effects::needsTranslator), Effects::id, first, sought, lost);
    once(of(Kind.ENTER_CODE), Deed::about, history.count(booked), booked, lost);
  }

  private static void once(
      Stream<Deed> deeds,
      Function<Deed, String> about,
      Map<String, Long> events,
      Effect effect,
      List<String> lost) {
    deeds
        .filter(Deed::isDone)
        .filter(deed -> events.getOrDefault(about.apply(deed), 0L) != 1)
        .forEach(deed -> lost.add(effect.type() + " is not there once: " + deed));
  }

  private void moved(List<String> lost) {
    var moves = history.count(new Effect(MOVED, "appointmentId"));
    var wanted =
        of(Kind.MOVE)
            .filter(Deed::isDone)
            .collect(Collectors.groupingBy(Deed::about, Collectors.counting()));
    wanted.forEach(
        (appointment, times) -> {
          if (!times.equals(moves.get(appointment))) {
            lost.add(
                "%s was moved %d times, published is %s"
                    .formatted(appointment, times, moves.get(appointment)));
          }
        });
  }

  /** Commands that were refused and had an effect all the same. */
  List<String> refusedAndDone() {
    var wrong = new ArrayList<String>();
    var effects = new HashMap<>(EFFECTS);
    effects.keySet().removeAll(List.of(Kind.CONFIRM, Kind.SETTLE)); // time or others do it too
    effects.forEach(
        (kind, effect) -> {
          var done = of(kind).filter(Deed::isDone).map(Deed::about).collect(Collectors.toSet());
          var events = history.count(effect);
          of(kind)
              .filter(Deed::isRefused)
              .filter(deed -> !done.contains(deed.about()))
              .filter(deed -> events.containsKey(deed.about()))
              .forEach(deed -> wrong.add(deed.toString()));
        });
    return wrong;
  }

  private Stream<Deed> agreeing() {
    return of(Kind.ATTEST).filter(deed -> deed.says("\"agrees\":true"));
  }

  private Stream<Deed> of(Kind kind) {
    return journal.stream().filter(deed -> deed.kind() == kind);
  }

  static boolean needsTranslator(Deed deed) {
    return deed.says("\"translatorNeeded\":true");
  }

  /** What the answer names; empty where there is none. */
  static String id(Deed asked) {
    var answer = asked.answer();
    return answer == null ? "" : answer.json().path("id").asString("");
  }
}
