package org.renkonto.proof.prove.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkonto.proof.prove.load.Deed;
import org.renkonto.proof.prove.load.Kind;

/**
 * What was answered against what was published: each command that was done has its event, once, and
 * each event of this kind has a command that was sent.
 */
final class Effects {

  /**
   * The event that a command leads to, and the field of it that names what the command is about.
   */
  private record Effect(String type, String field) {}

  private static final Map<Kind, Effect> EFFECTS =
      Map.of(
          Kind.APPROVE, new Effect("approved.v1", "requestId"),
          Kind.REJECT, new Effect("rejected.v1", "requestId"),
          Kind.CANCEL, new Effect("cancelled.v1", "requestId"),
          Kind.ACCEPT, new Effect("translator-assigned.v1", "assignmentId"),
          Kind.REFUSE, new Effect("offer-refused.v1", "offerId"),
          Kind.CONFIRM, new Effect("confirmed.v1", "assignmentId"),
          Kind.WITHDRAW, new Effect("assignment-withdrawn.v1", "assignmentId"),
          Kind.SETTLE, new Effect("completed.v1", "assignmentId"),
          Kind.ASK_CODE, new Effect("appointment.held.v1", "appointmentId"),
          Kind.CALL_OFF, new Effect("appointment.cancelled.v1", "appointmentId"));

  private static final String BOOKED = "appointment.booked.v1";

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
        (kind, effect) -> {
          var events = history.count(effect.type(), effect.field());
          of(kind)
              .filter(Deed::isDone)
              .filter(deed -> events.getOrDefault(deed.about(), 0L) != 1)
              .forEach(deed -> lost.add(effect.type() + " is not there once: " + deed));
        });
    made(Kind.ASK, new Effect("requested.v1", "requestId"), lost);
    made(Kind.BOOK, new Effect(BOOKED, "appointmentId"), lost);
    entered(lost);
    moved(lost);
    of(Kind.REGISTER)
        .filter(Deed::isDone)
        .filter(deed -> !history.bySubject().containsKey(id(deed)))
        .forEach(deed -> lost.add("nothing was published: " + deed));
    return lost;
  }

  private void made(Kind kind, Effect effect, List<String> lost) {
    var events = history.count(effect.type(), effect.field());
    of(kind)
        .filter(Deed::isDone)
        .filter(deed -> events.getOrDefault(id(deed), 0L) != 1)
        .forEach(deed -> lost.add(effect.type() + " is not there once: " + deed));
  }

  private void entered(List<String> lost) {
    var booked = history.count(BOOKED, "appointmentId");
    of(Kind.ENTER_CODE)
        .filter(Deed::isDone)
        .filter(deed -> booked.getOrDefault(deed.about(), 0L) != 1)
        .forEach(deed -> lost.add("not booked once: " + deed));
  }

  private void moved(List<String> lost) {
    var moves = history.count("appointment.rescheduled.v1", "appointmentId");
    var wanted =
        of(Kind.MOVE)
            .filter(Deed::isDone)
            .collect(Collectors.groupingBy(Deed::about, Collectors.counting()));
    wanted.forEach(
        (appointment, times) -> {
          if (!times.equals(moves.get(appointment))) {
            lost.add("%s was moved %d times: %s".formatted(appointment, times, moves));
          }
        });
  }

  /** Events that nobody's command led to. */
  List<String> unasked() {
    var unasked = new ArrayList<String>();
    EFFECTS.forEach(
        (kind, effect) -> {
          if (kind != Kind.CONFIRM && kind != Kind.SETTLE) { // these also come by time alone
            var wanted = of(kind).map(Deed::about).collect(Collectors.toSet());
            history
                .all(effect.type())
                .filter(e -> e.text("objectionUntil").isEmpty() || kind != Kind.ACCEPT)
                .filter(e -> !wanted.contains(e.text(effect.field())))
                .forEach(e -> unasked.add(e.toString()));
          }
        });
    unasked(ids(Kind.ASK), new Effect("requested.v1", "requestId"), unasked);
    unasked(
        Stream.concat(ids(Kind.BOOK), of(Kind.ENTER_CODE).map(Deed::about)),
        new Effect(BOOKED, "appointmentId"),
        unasked);
    return unasked;
  }

  private void unasked(Stream<String> wanted, Effect effect, List<String> unasked) {
    var asked = wanted.collect(Collectors.toSet());
    history
        .all(effect.type())
        .filter(e -> !asked.contains(e.text(effect.field())))
        .forEach(e -> unasked.add(e.toString()));
  }

  private Stream<String> ids(Kind kind) {
    return of(kind).map(Effects::id);
  }

  /** Commands that were refused and had an effect all the same. */
  List<String> refusedAndDone() {
    var wrong = new ArrayList<String>();
    EFFECTS.forEach(
        (kind, effect) -> {
          if (kind == Kind.CONFIRM || kind == Kind.SETTLE) {
            return;
          }
          var done = of(kind).filter(Deed::isDone).map(Deed::about).collect(Collectors.toSet());
          var events = history.count(effect.type(), effect.field());
          of(kind)
              .filter(Deed::isRefused)
              .filter(deed -> !done.contains(deed.about()))
              .filter(deed -> events.containsKey(deed.about()))
              .forEach(deed -> wrong.add(deed.toString()));
        });
    return wrong;
  }

  long done() {
    return journal.stream().filter(Deed::isDone).count();
  }

  private Stream<Deed> of(Kind kind) {
    return journal.stream().filter(deed -> deed.kind() == kind);
  }

  private static String id(Deed asked) {
    var answer = asked.answer();
    return answer == null ? "" : answer.json().path("id").asString("");
  }
}
