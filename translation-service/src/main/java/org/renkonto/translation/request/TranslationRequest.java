package org.renkonto.translation.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.Topic;
import org.renkonto.translation.calendar.Notice;
import org.renkonto.translation.ranking.UnmetCause;
import org.renkonto.translation.request.OfferEvent.ClosedBecause;
import org.renkonto.translation.translator.Mode;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Unwrapped;

/**
 * An institution's request for a translator. At any time it waits for one thing at most, and {@code
 * dueAt} says until when.
 */
@Document("translation-requests")
@Topic("translation.requests-v1")
@CompoundIndex(name = "newest", def = "{'submittedAt': -1, '_id': -1}")
@CompoundIndex(name = "state", def = "{'state': 1, 'submittedAt': -1, '_id': -1}")
@CompoundIndex(
    name = "institution",
    def = "{'details.institutionId': 1, 'submittedAt': -1, '_id': -1}")
@CompoundIndex(name = "waiting", def = "{'details.language': 1, 'state': 1, 'details.priority': 1}")
@CompoundIndex(name = "offer", def = "{'offers._id': 1}")
@CompoundIndex(name = "assignment", def = "{'assignments._id': 1}")
@CompoundIndex(name = "asked", def = "{'offers.translatorId': 1, 'submittedAt': -1, '_id': -1}")
@CompoundIndex(
    name = "assigned",
    def = "{'assignments.translatorId': 1, 'submittedAt': -1, '_id': -1}")
@CompoundIndex(
    name = "closing",
    def = "{'assignments.closing.state': 1, 'submittedAt': -1, '_id': -1}")
@CompoundIndex(name = "appointment", def = "{'appointment._id': 1}", sparse = true)
public class TranslationRequest extends Aggregate {

  /** Where a request stands. REJECTED, UNMET, CANCELLED and CLOSED are ends. */
  public enum State {
    NEEDS_APPROVAL,
    REJECTED,
    SEARCHING,
    ASSIGNED,
    CONFIRMED,
    UNMET,
    CANCELLED,
    CLOSED
  }

  @Id private final UUID id;
  private Details details;
  private final Instant submittedAt;
  private State state;
  private Search search = Search.BEGIN;

  // flat in the document, as "offers" and "assignments": indexes and queries go by these paths
  @Unwrapped.Empty private Offers asked = Offers.NONE;
  @Unwrapped.Empty private Assignments assigned = Assignments.NONE;

  private @Nullable ForAppointment appointment;
  private @Nullable UnmetCause unmetCause;
  private @Nullable Cancellation cancellation;
  private @Nullable Instant filledAt;

  @Indexed(sparse = true)
  private @Nullable Instant dueAt;

  private TranslationRequest(UUID id, Details details, Instant submittedAt, State state) {
    this.id = id;
    this.details = details;
    this.submittedAt = submittedAt;
    this.state = state;
  }

  /**
   * A new request.
   *
   * @param appointment that it is for; absent where it is for none
   * @param searchFrom when the search begins, where no approval is needed
   */
  static TranslationRequest submit(
      UUID id,
      Details details,
      @Nullable ForAppointment appointment,
      boolean needsApproval,
      Instant searchFrom,
      Instant now) {
    var state = needsApproval ? State.NEEDS_APPROVAL : State.SEARCHING;
    var request = new TranslationRequest(id, details, now, state);
    request.appointment = appointment;
    request.dueAt = needsApproval ? details.earliestStart() : searchFrom;
    request.raise(TranslationEvent.requested(request, needsApproval));
    return request;
  }

  void approve(Instant searchFrom, Instant now) {
    require(State.NEEDS_APPROVAL);
    become(State.SEARCHING, searchFrom);
    raise(TranslationEvent.approved(this, now));
  }

  void reject(RejectionReason reason, Instant now) {
    require(State.NEEDS_APPROVAL);
    become(State.REJECTED, null);
    raise(TranslationEvent.rejected(this, reason, now));
  }

  /** Asks translators; the search goes on when the time to answer is over. */
  public void offer(Search.Choice choice, List<Offer> wave, Instant answerBy, Instant now) {
    require(State.SEARCHING);
    search = search.decided(choice);
    asked = asked.and(wave);
    dueAt = answerBy;
    wave.forEach(o -> raise(OfferEvent.made(this, o, now)));
  }

  /** The translator declines; when nobody is left to answer, the search goes on at once. */
  public void refuse(UUID offerId, Instant now) {
    var offer = answerable(offerId, now);
    asked = asked.with(offer.ended(Offer.State.REFUSED, now));
    raise(OfferEvent.refused(this, offer, now));
    if (asked.open().isEmpty()) {
      dueAt = now;
    }
  }

  /**
   * Offers whose time to answer is over although their translators cannot know of them yet, because
   * the broker is away: they are made once more, with time to answer from now on.
   *
   * @return whether there are any
   */
  public boolean offerAgainToUntold(Instant answerBy, Instant now) {
    require(State.SEARCHING);
    var untold = asked.late(now).stream().filter(o -> isUnsent(o.madeAt())).toList();
    for (var o : untold) {
      var again = o.madeAgain(answerBy, now);
      asked = asked.with(again);
      dueAt = answerBy;
      raise(OfferEvent.made(this, again, now));
    }
    return !untold.isEmpty();
  }

  /** Offers whose time to answer is over. */
  public void expireOffers(Instant now) {
    for (var o : asked.late(now)) {
      asked = asked.with(o.ended(Offer.State.EXPIRED, now));
      raise(OfferEvent.expired(this, o, now));
    }
  }

  /**
   * The offer if it may be answered now.
   *
   * @throws OfferGone otherwise
   */
  public Offer answerable(UUID offerId, Instant now) {
    var offer = offer(offerId);
    var late = offer.isLate(now);
    if (!offer.isOpen() || late || state != State.SEARCHING) {
      throw new OfferGone(offer, late);
    }
    return offer;
  }

  /**
   * The first valid acceptance wins; all other open offers are void.
   *
   * @param closeBy until when both sides should have said what took place
   */
  public void accept(UUID offerId, Instant closeBy, Instant now) {
    var offer = answerable(offerId, now);
    asked = asked.with(offer.ended(Offer.State.ACCEPTED, now));
    closeOffers(ClosedBecause.FILLED, now);
    bind(Assignment.accepted(offer, now), State.CONFIRMED, closeBy, now);
    raise(AssignmentEvent.confirmed(this, assignment(offerId), now));
  }

  /** Staff are assigned; until {@code objectionUntil} they may object. */
  public void assign(Search.Choice choice, Assignment staff, Instant objectionUntil, Instant now) {
    require(State.SEARCHING);
    search = search.decided(choice);
    bind(staff, State.ASSIGNED, objectionUntil, now);
  }

  private void bind(Assignment next, State bound, Instant until, Instant now) {
    assigned = assigned.and(next);
    filledAt = now;
    become(bound, until);
    raise(AssignmentEvent.assigned(this, next, now));
  }

  /**
   * The translator agrees before the window to object is over; once more changes nothing.
   *
   * @throws AssignmentNotOpen when it does not bind the translator any more
   */
  public void agree(UUID assignmentId, Instant closeBy, Instant now) {
    var bound = assignment(assignmentId);
    if (!bound.isCurrent()) {
      throw new AssignmentNotOpen(bound, "it does not bind you any more");
    }
    if (bound.state() == Assignment.State.TENTATIVE) {
      confirm(closeBy, now);
    }
  }

  /** The window to object is over, or the translator agreed before. */
  public void confirm(Instant closeBy, Instant now) {
    require(State.ASSIGNED);
    var bound = current().orElseThrow().confirmed();
    assigned = assigned.with(bound);
    become(State.CONFIRMED, closeBy);
    raise(AssignmentEvent.confirmed(this, bound, now));
  }

  /**
   * The session is held at another time, and the translator who is bound still comes.
   *
   * @param next the round of the appointment that it serves now
   * @param moved what is asked for now
   * @param until until when staff may object, or both sides should have said what took place
   */
  public void move(ForAppointment next, Details moved, Instant until, Instant now) {
    require(State.ASSIGNED, State.CONFIRMED);
    var before = current().orElseThrow();
    var bound = before.at(moved.earliestStart(), moved.duration(), until);
    assigned = assigned.with(bound);
    details = moved;
    appointment = next;
    dueAt = until;
    raise(AssignmentEvent.moved(this, bound, before.start(), now));
  }

  /** The translator objects or withdraws; the search begins anew at once. */
  public void withdraw(UUID assignmentId, Instant now) {
    var withdrawn = assignment(assignmentId).withdrawn(now);
    assigned = assigned.with(withdrawn);
    search = search.again();
    filledAt = null;
    become(State.SEARCHING, now);
    raise(AssignmentEvent.withdrawn(this, withdrawn, now));
  }

  /** Nobody suits in this mode: the next one is tried at once. */
  public void tryNextMode(Search.Choice choice, Instant now) {
    require(State.SEARCHING);
    search = search.decided(choice).nextMode();
    dueAt = now;
  }

  /** The search waits, because others come first. */
  public void postpone(Instant until) {
    require(State.SEARCHING);
    dueAt = until;
  }

  /** Nobody was found. */
  public void giveUp(UnmetCause cause, Instant now) {
    require(State.SEARCHING, State.NEEDS_APPROVAL);
    unmetCause = cause;
    become(State.UNMET, null);
    raise(TranslationEvent.unmet(this, cause, now));
  }

  void cancel(CancelledBy by, Notice notice, Instant now) {
    require(State.NEEDS_APPROVAL, State.SEARCHING, State.ASSIGNED, State.CONFIRMED);
    var released = current().map(a -> a.released(now));
    closeOffers(ClosedBecause.CANCELLED, now);
    released.ifPresent(a -> assigned = assigned.with(a));
    cancellation = new Cancellation(by, notice, now);
    become(State.CANCELLED, null);
    raise(TranslationEvent.cancelled(this, released.orElse(null), cancellation));
  }

  /** One side says what took place; {@code answerBy} is the other side's deadline. */
  public void report(
      UUID assignmentId,
      Closing.Side side,
      Closing.Report report,
      Duration tolerance,
      Instant answerBy,
      Instant now) {
    var stated = assignment(assignmentId).stated(side, report, tolerance, now);
    close(stated, answerBy, now);
    if (state == State.CONFIRMED && dueAt != null) {
      raise(AssignmentEvent.reported(this, stated, side, answerBy, now));
    }
  }

  /** The deadline to report or to attest has passed. */
  public void closeBySilence(Instant now) {
    require(State.CONFIRMED);
    close(current().orElseThrow().silent(), null, now);
  }

  /** The office decides what took place. */
  public void settle(UUID assignmentId, Closing.Report report, Instant now) {
    close(assignment(assignmentId).settled(report), null, now);
  }

  private void close(Assignment bound, @Nullable Instant answerBy, Instant now) {
    assigned = assigned.with(bound);
    var approved = bound.closing().approved();
    var approval = bound.closing().approval();
    if (approved == null || approval == null) {
      dueAt = bound.closing().waitsForOffice() ? null : answerBy;
      return;
    }
    become(State.CLOSED, null);
    raise(AssignmentEvent.completed(this, bound, approved, approval, now));
  }

  /** Whether this translator may be asked in this mode in the present round. */
  public boolean mayAsk(UUID translator, Mode mode) {
    return !asked.inVain(translator, mode, search.round()) && !assigned.everBound(translator);
  }

  private void closeOffers(ClosedBecause reason, Instant now) {
    for (var o : asked.open()) {
      asked = asked.with(o.ended(Offer.State.CLOSED, now));
      raise(OfferEvent.closed(this, o, reason, now));
    }
  }

  private void become(State next, @Nullable Instant until) {
    state = next;
    dueAt = until;
  }

  private void require(State... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw new RequestNotOpen(id, state);
    }
  }

  /** The offer with this id, which must be one of this request. */
  public Offer offer(UUID offerId) {
    return asked.offer(offerId);
  }

  /** The assignment with this id, which must be one of this request. */
  public Assignment assignment(UUID assignmentId) {
    return assigned.assignment(assignmentId);
  }

  /** The assignment that binds a translator now. */
  public Optional<Assignment> current() {
    return assigned.current();
  }

  /** The mode that is searched for now; absent when every one was tried. */
  public Optional<Mode> mode() {
    return details.modes().stream().skip(search.mode()).findFirst();
  }

  public UUID id() {
    return id;
  }

  public Details details() {
    return details;
  }

  /** The appointment that it is for; null where it is for none. */
  public @Nullable ForAppointment appointment() {
    return appointment;
  }

  /** Whether it could still come about, or has, and can still be cancelled. */
  public boolean isOpen(Instant now) {
    return switch (state) {
      case NEEDS_APPROVAL, SEARCHING -> true;
      case ASSIGNED, CONFIRMED -> current().filter(a -> a.isReleasable(now)).isPresent();
      case REJECTED, UNMET, CANCELLED, CLOSED -> false;
    };
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public State state() {
    return state;
  }

  public Search search() {
    return search;
  }

  public List<Offer> offers() {
    return asked.offers();
  }

  public List<Assignment> assignments() {
    return assigned.assignments();
  }

  /** Why nobody was found; null unless UNMET. */
  public @Nullable UnmetCause unmetCause() {
    return unmetCause;
  }

  /** Null unless CANCELLED. */
  public @Nullable Cancellation cancellation() {
    return cancellation;
  }

  /** When the present translator was found; null while searching. */
  public @Nullable Instant filledAt() {
    return filledAt;
  }

  /** Until when it waits for something; null when it waits for nothing. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }
}
