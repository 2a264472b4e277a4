package org.renkonto.translation.dispatch;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.renkonto.platform.security.Caller;
import org.renkonto.translation.request.CancelledBy;
import org.renkonto.translation.request.Offer;
import org.renkonto.translation.request.TranslationDesk;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.Diaries;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** What translators and dispatchers do at translation-service, by its real desks. */
public final class TranslationSide {

  private final Dispatcher dispatcher;
  private final OfferDesk offers;
  private final AssignmentDesk assignments;
  private final TranslationDesk desk;
  private final Reservations reservations;
  private final TranslationRequests requests;
  private final Diaries diaries;
  private final MongoOperations store;
  private final Clock clock;

  public TranslationSide(ApplicationContext context) {
    dispatcher = context.getBean(Dispatcher.class);
    offers = context.getBean(OfferDesk.class);
    assignments = context.getBean(AssignmentDesk.class);
    desk = context.getBean(TranslationDesk.class);
    reservations = context.getBean(Reservations.class);
    requests = context.getBean(TranslationRequests.class);
    diaries = context.getBean(Diaries.class);
    store = context.getBean(MongoOperations.class);
    clock = context.getBean(Clock.class);
  }

  /** Somebody who was asked accepts. */
  public void accept() {
    requests.findAll().stream()
        .flatMap(r -> r.offers().stream())
        .filter(Offer::isOpen)
        .findFirst()
        .ifPresent(o -> offers.accept(o.id(), o.translatorId()));
  }

  /** Everybody who was asked refuses. */
  public void refuse() {
    requests.findAll().stream()
        .flatMap(r -> r.offers().stream())
        .filter(Offer::isOpen)
        .forEach(o -> offers.refuse(o.id(), o.translatorId()));
  }

  /** Who was found objects or withdraws. */
  public void withdraw() {
    current()
        .forEach(
            r -> {
              var bound = r.current().orElseThrow();
              var translator =
                  new Caller(
                      bound.translatorSubject(),
                      Set.of("TRANSLATOR"),
                      Map.of("translator_id", bound.translatorId().toString()));
              assignments.withdraw(bound.id(), translator);
            });
  }

  /** A dispatcher cancels what is open. */
  public void cancel() {
    open().forEach(r -> desk.cancel(r.id(), CancelledBy.DISPATCHER, clock.instant()));
  }

  /** Whether a request's next step was due and was taken. */
  public boolean takeDueSteps() {
    var due = store.find(query(where("dueAt").lte(clock.instant())), TranslationRequest.class);
    due.forEach(dispatcher::step);
    return !due.isEmpty();
  }

  /** What a crash between reservation and assignment has left over is settled. */
  public void settle() {
    reservations.settleLeftOvers();
  }

  /** A live request. */
  public record Live(TranslationRequest.State state, int round, Instant start) {}

  /** All live requests. */
  public List<Live> live() {
    return open().stream().map(TranslationSide::live).toList();
  }

  private static Live live(TranslationRequest request) {
    var appointment = java.util.Objects.requireNonNull(request.appointment());
    return new Live(request.state(), appointment.round(), request.details().earliestStart());
  }

  /** Which times translators keep, and whether firmly. */
  public List<Commitment> promises() {
    return diaries.findAll().stream().flatMap(d -> d.timetable().commitments().stream()).toList();
  }

  /** The requests for which somebody is bound now. */
  public List<UUID> bound() {
    return current().stream().map(TranslationRequest::id).toList();
  }

  private List<TranslationRequest> current() {
    return open().stream().filter(r -> r.current().isPresent()).toList();
  }

  private List<TranslationRequest> open() {
    return requests.findAll().stream().filter(r -> r.isOpen(clock.instant())).toList();
  }
}
