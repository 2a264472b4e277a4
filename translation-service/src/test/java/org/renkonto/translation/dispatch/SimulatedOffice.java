package org.renkonto.translation.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.test.StoppedClock;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.Refusal;
import org.renkonto.translation.dispatch.Step.Action;
import org.renkonto.translation.request.Asking;
import org.renkonto.translation.request.Assignment;
import org.renkonto.translation.request.Offer;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.translator.Mode;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** The real desks, dispatcher and listener over a simulated store, topic and clock. */
final class SimulatedOffice {

  private static final LocalDateTime FIRST = LocalDateTime.parse("2026-12-03T09:00");
  private static final Instant TUESDAY = Instant.parse("2026-12-01T08:00:00Z");
  private static final int MOST_REQUESTS = 5;
  private static final int MOST_STEPS = 100;

  final StoppedClock clock = new StoppedClock();
  final SimulatedStore store;
  final SimulatedTopic topic;

  /** Offers whose acceptance was answered well. */
  final Set<UUID> accepted = new LinkedHashSet<>();

  private final Asking asking;
  private final OfferDesk offers;
  private final AssignmentDesk assignments;
  private final Dispatcher dispatcher;
  private final Reservations reservations;
  private int asked;

  SimulatedOffice(Parts parts) {
    clock.set(TUESDAY);
    store = parts.store(clock);
    var ids = new Ids();
    var diaries = parts.diaries(store.diaries, clock);
    reservations = new Reservations(diaries, store.requests, clock);
    asking = parts.asking(store, diaries, clock);
    var ranking = parts.ranking(store.diaries);
    offers = new OfferDesk(store.requests, reservations, ranking, parts.deadlines(), ids, clock);
    assignments = new AssignmentDesk(store.requests, parts.deadlines(), parts.settings(), clock);
    dispatcher =
        new Dispatcher(
            store.requests,
            ranking,
            reservations,
            parts.deadlines(),
            new OfferWaves(reservations, parts.deadlines(), parts.settings()),
            ids,
            clock);
    topic = new SimulatedTopic(store, parts.listener(store, diaries, reservations));
  }

  /** Takes a step; whatever is not a refusal, an outage or a crash is a fault of ours. */
  void take(Step step) {
    store.trouble.comes(
        step.trouble(), step.atCall(), () -> attempt(step.other(), step.otherOne()));
    attempt(step.action(), step.which());
    store.trouble.ends();
  }

  /** Nothing goes wrong any more, and everybody has time to finish. */
  void heal() {
    store.trouble.ends();
    for (int round = 0; round < 4; round++) {
      clock.pass(Duration.ofMinutes(3));
      reservations.settleLeftOvers();
      for (int i = 0; i < MOST_STEPS && step(); i++) {
        // until nothing is due
      }
      store.documents().forEach(topic::publish);
      topic.deliverAll();
    }
  }

  private void attempt(Action action, int which) {
    try {
      act(action, which);
    } catch (Refusal
        | DataAccessResourceFailureException
        | OptimisticLockingFailureException
        | DuplicateKeyException
        | Trouble.Crash expected) {
      // told to whoever asked, if they live
    }
  }

  private void act(Action action, int which) {
    switch (action) {
      case ASK -> ask(which);
      case ACCEPT -> one(allOffers(), which, o -> accept(o));
      case REFUSE -> one(allOffers(), which, o -> offers.refuse(o.id(), o.translatorId()));
      case WITHDRAW -> one(allAssignments(), which, a -> assignments.withdraw(a.id(), of(a)));
      case AGREE -> one(allAssignments(), which, a -> assignments.confirm(a.id(), of(a)));
      case CANCEL -> one(all(), which, r -> asking.cancels(r.id()));
      case STEP -> step();
      case PUBLISH -> one(store.documents(), which, topic::publish);
      case DELIVER -> topic.deliver();
      case DELIVER_AGAIN -> topic.goBack(which);
      case SETTLE -> reservations.settleLeftOvers();
      case TIME -> clock.pass(Duration.ofMinutes(which % 7 == 0 ? 1500 : which % 7));
    }
  }

  /** Sessions crowd on two hours; a request may be asked for again, as after a crash. */
  private void ask(int which) {
    var number = asked < MOST_REQUESTS && which % 5 > 0 ? asked++ : which % Math.max(1, asked);
    var id = UUID.nameUUIDFromBytes(("request-" + number).getBytes(UTF_8));
    asking.asks(
        id,
        Office.HOSPITAL,
        FIRST.plusMinutes(30L * (number % 3)),
        number % 2 == 0 ? Mode.PHONE : Mode.ON_SITE);
  }

  private void accept(Offer offer) {
    offers.accept(offer.id(), offer.translatorId());
    accepted.add(offer.id());
  }

  private boolean step() {
    var now = clock.instant();
    var until = now.plusSeconds(60);
    var claimed = store.claim(now, until);
    claimed.ifPresent(
        request -> {
          try {
            dispatcher.step(request);
          } catch (OptimisticLockingFailureException changedMeanwhile) {
            store.giveBack(request, until, now);
          }
        });
    return claimed.isPresent();
  }

  List<TranslationRequest> all() {
    return store.documents().stream().map(store::read).toList();
  }

  private List<Offer> allOffers() {
    return all().stream().flatMap(r -> r.offers().stream()).toList();
  }

  private List<Assignment> allAssignments() {
    return all().stream().flatMap(r -> r.assignments().stream()).toList();
  }

  private static Caller of(Assignment a) {
    return new Caller(
        a.translatorSubject(), Set.of("TRANSLATOR"), Map.of("translator_id", a.translatorId()));
  }

  private static <T> void one(List<T> of, int which, Consumer<T> act) {
    if (!of.isEmpty()) {
      act.accept(of.get(which % of.size()));
    }
  }
}
