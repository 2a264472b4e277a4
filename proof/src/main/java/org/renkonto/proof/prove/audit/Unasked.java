package org.renkonto.proof.prove.audit;

import static org.renkonto.proof.prove.audit.Effects.BOOKED;
import static org.renkonto.proof.prove.audit.Effects.MOVED;
import static org.renkonto.proof.prove.audit.Effects.SOUGHT;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkonto.proof.prove.load.Deed;
import org.renkonto.proof.prove.load.Kind;

/** Events that nobody's command led to, nor time, nor the other service. */
final class Unasked {

  /** What time alone brings too, or somebody else's command. */
  private static final Set<Kind> NOT_ALONE = Set.of(Kind.CONFIRM, Kind.SETTLE);

  private final History history;
  private final Collection<Deed> journal;

  Unasked(History history, Collection<Deed> journal) {
    this.history = history;
    this.journal = journal;
  }

  List<String> events() {
    var effects =
        Effects.EFFECTS.entrySet().stream()
            .filter(entry -> !NOT_ALONE.contains(entry.getKey()))
            .flatMap(
                entry ->
                    without(
                        of(entry.getKey()).map(Deed::about),
                        entry.getValue(),
                        comesOfCommand(entry.getKey())));
    var made =
        without(
            of(Kind.ASK).map(Effects::id),
            new Effects.Effect("requested.v1", "requestId"),
            event -> !isForAppointment(event));
    return Stream.of(effects, made, ofAppointments(), completed(), moved())
        .flatMap(each -> each)
        .map(Event::toString)
        .toList();
  }

  private Stream<Event> ofAppointments() {
    var booking = of(Kind.BOOK).map(Effects::id);
    var entering = of(Kind.ENTER_CODE).map(Deed::about);
    var booked =
        without(
            Stream.concat(booking, entering),
            new Effects.Effect(BOOKED, "appointmentId"),
            _ -> true);
    var seeking = of(Kind.BOOK).filter(Effects::needsTranslator).map(Effects::id);
    var sought = without(seeking, new Effects.Effect(SOUGHT, "appointmentId"), _ -> true);
    return Stream.concat(booked, sought);
  }

  /** By whoever it says: the institution that agrees, or the dispatcher; or time. */
  private Stream<Event> completed() {
    return Stream.of(Kind.ATTEST, Kind.SETTLE)
        .flatMap(
            kind ->
                without(
                    of(kind).map(Deed::about),
                    new Effects.Effect("completed.v1", "assignmentId"),
                    event -> event.text("approval").equals(approval(kind))));
  }

  private static String approval(Kind kind) {
    return kind == Kind.ATTEST ? "ATTESTED" : "SETTLED";
  }

  /** More moves of an appointment than there may have been. */
  private Stream<Event> moved() {
    var may =
        of(Kind.MOVE)
            .filter(deed -> !deed.isRefused())
            .collect(Collectors.groupingBy(Deed::about, Collectors.counting()));
    var moves = history.count(new Effects.Effect(MOVED, "appointmentId"));
    return history
        .all(MOVED)
        .filter(
            event -> {
              var id = event.text("appointmentId");
              return moves.getOrDefault(id, 0L) > may.getOrDefault(id, 0L);
            });
  }

  private Stream<Event> without(
      Stream<String> wanted, Effects.Effect effect, Predicate<Event> concerned) {
    var asked = wanted.collect(Collectors.toSet());
    return history
        .all(effect.type())
        .filter(concerned)
        .filter(event -> !asked.contains(event.text(effect.field())));
  }

  private Predicate<Event> comesOfCommand(Kind kind) {
    return switch (kind) {
      case ACCEPT -> event -> event.text("objectionUntil").isEmpty();
      case CANCEL -> event -> !isForAppointment(event);
      case WITHDRAW -> event -> !wasMoved(event);
      case CALL_OFF -> event -> !event.text("cause").equals("NO_TRANSLATOR");
      default -> _ -> true;
    };
  }

  /** The translator's diary may not take the new time after all: then another one is sought. */
  private boolean wasMoved(Event withdrawn) {
    return history.bySubject().getOrDefault(withdrawn.subject(), List.of()).stream()
        .anyMatch(event -> event.is("session-moved.v1"));
  }

  /**
   * Whether its translator is needed by an appointment, or was until it was called off or moved.
   */
  private boolean isForAppointment(Event event) {
    var session = event.data().path("session");
    return history
        .all(SOUGHT)
        .anyMatch(
            sought ->
                sought
                        .data()
                        .path("need")
                        .path("institutionId")
                        .equals(session.path("institutionId"))
                    && sought.data().path("need").path("language").equals(session.path("language"))
                    && sought.time("start").equals(event.time("start")));
  }

  private Stream<Deed> of(Kind kind) {
    return journal.stream().filter(deed -> deed.kind() == kind);
  }
}
