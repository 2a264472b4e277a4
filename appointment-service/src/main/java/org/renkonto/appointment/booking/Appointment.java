package org.renkonto.appointment.booking;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentBooked;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentCancelled;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentCompleted;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentHeld;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentMissed;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentRescheduled;
import org.renkonto.appointment.booking.AppointmentEvent.EarlierSlotFree;
import org.renkonto.appointment.booking.AppointmentEvent.PersonArrived;
import org.renkonto.appointment.booking.AppointmentEvent.PersonCalled;
import org.renkonto.appointment.booking.AppointmentEvent.TranslatorMissing;
import org.renkonto.appointment.booking.AppointmentEvent.TranslatorNotNeeded;
import org.renkonto.appointment.booking.AppointmentEvent.TranslatorSought;
import org.renkonto.appointment.interpreting.Interpreting;
import org.renkonto.appointment.interpreting.InterpretingSettings;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.interpreting.TranslatorNeed;
import org.renkonto.appointment.interpreting.TranslatorNews;
import org.renkonto.appointment.slot.Place;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.Topic;
import org.renkonto.platform.security.Caller;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A time agreed between a person and the office. It is the truth about what is occupied: what it
 * does not need any more stands in {@code leaving} until it is given back.
 */
@Document("appointments")
@Topic("appointment.appointments-v1")
@CompoundIndex(name = "office-time", def = "{'details.officeId': 1, 'start': -1, '_id': -1}")
@CompoundIndex(
    name = "office-state",
    def = "{'details.officeId': 1, 'state': 1, 'start': -1, '_id': -1}")
@CompoundIndex(name = "person-time", def = "{'details.personSubject': 1, 'start': -1, '_id': -1}")
@CompoundIndex(name = "institution", def = "{'details.institutionId': 1, 'start': -1, '_id': -1}")
@CompoundIndex(name = "unit-start", def = "{'places.unitId': 1, 'start': 1}")
public class Appointment extends Aggregate {

  /** Where it stands. */
  public enum State {
    /** The time is kept while the person types. */
    HELD,
    /** A code was sent; the time is kept until it comes back. */
    PRECONFIRMED,
    /** Agreed, and kept while a translator is sought. */
    TRANSLATOR_SOUGHT,
    /** There is no translator; kept while somebody chooses what to do. */
    TRANSLATOR_MISSING,
    /** Agreed; with the translator where one is needed, or knowingly without. */
    BOOKED,
    /** The person is there. */
    ARRIVED,
    /** The person was called to a desk. */
    CALLED,
    /** They talk. */
    IN_SERVICE,
    /** Over. */
    COMPLETED,
    /** The person did not come and had not said so. */
    MISSED,
    /** Nobody wrote down in time whether the person came; that may still be done. */
    UNRECORDED,
    /** Called off; {@link Appointment#cancelledBy()} tells excused from revoked. */
    CANCELLED,
    /** It was not confirmed in time. */
    EXPIRED
  }

  /** In these it is still to come, and an absence over it asks for a decision. */
  static final Set<State> TO_COME = EnumSet.range(State.HELD, State.BOOKED);

  private static final Set<State> AGREED = EnumSet.range(State.TRANSLATOR_SOUGHT, State.BOOKED);
  private static final Set<State> OVER = EnumSet.range(State.COMPLETED, State.EXPIRED);

  /** How long after its end it waits that somebody writes down whether the person came. */
  static final Duration RECORDED_WITHIN = Duration.ofDays(1);

  /** Why the office called it off when nobody chose to go on without a translator. */
  static final String NO_TRANSLATOR = "NO_TRANSLATOR";

  @Id private final UUID id;
  private final Details details;
  private final Instant createdAt;
  private Instant start;
  private Instant end;
  private List<Place> places;
  private State state = State.HELD;
  private @Nullable Hold hold;
  private @Nullable CancelledBy cancelledBy;
  private int link = 1;
  private int called;
  private long queueStep;
  private Earlier earlier = Earlier.NOT_WANTED;
  private Interpreting interpreting = Interpreting.NONE;
  private @Nullable Move move;
  private Leaving leaving = Leaving.NOTHING;
  private Set<UUID> kept = new HashSet<>();

  @Indexed(sparse = true)
  @SuppressWarnings("UnusedVariable") // DueWork reads it in the store
  private @Nullable Instant dueAt;

  private Appointment(
      UUID id, Details details, Instant createdAt, Instant start, Instant end, List<Place> places) {
    this.id = id;
    this.details = details;
    this.createdAt = createdAt;
    this.start = start;
    this.end = end;
    this.places = places;
  }

  /** Keeps a time until then; its places were taken until the same moment. */
  static Appointment hold(
      UUID id,
      Details details,
      Instant start,
      Instant end,
      List<Place> places,
      Instant now,
      Instant until) {
    var held = new Appointment(id, details, now, start, end, places);
    held.hold = Hold.until(until);
    held.waitForNext();
    return held;
  }

  /** Waits longer, for the code that the person gets. */
  void askForCode(Instant now, Instant until) {
    hold = checkHeld(now).prolonged(until);
    state = State.PRECONFIRMED;
    waitForNext();
    raise(new AppointmentHeld(id, meeting(), until, link, now));
  }

  /** Counts a wrong code; after the fifth the hold is over. */
  void wrongCode(Instant now) {
    hold = checkHeld(now).wrongCode();
    if (hold.isOver(now)) {
      expire(now);
    }
  }

  /** Agrees the time; its places are firm. The same again changes nothing. */
  void book(Instant now) {
    if (!AGREED.contains(state)) {
      agree(now);
      raise(new AppointmentBooked(id, meeting(), link, now));
    }
  }

  /**
   * Agrees the time; its places are firm, and it is booked as soon as a translator is there. The
   * same again changes nothing.
   */
  void bookWithTranslator(TranslatorNeed need, Instant decideBy, Instant now) {
    if (!AGREED.contains(state)) {
      agree(now);
      interpret(interpreting.seek(need, decideBy), now);
    }
  }

  private void agree(Instant now) {
    checkHeld(now);
    state = State.BOOKED;
    hold = null;
    link++;
    waitForNext();
  }

  /** What translation-service says; what is older or of another round changes nothing. */
  void hear(TranslatorNews news, InterpretingSettings limits, Instant now) {
    if (!isNews(news)) {
      return;
    }
    var before = interpreting.phase();
    var next = interpreting.hearing(news, limits.decideBy(start, now), limits.chooseBy(start, now));
    if (next.phase() == before && news.what() != TranslatorNews.What.WITHDRAWN) {
      interpreting = next;
    } else {
      interpret(next, now);
    }
  }

  /** Whether it matters, and says more than what was heard before. */
  boolean isNews(TranslatorNews news) {
    return !OVER.contains(state) && interpreting.hears(news);
  }

  /** A translator who takes part in another way is sought. */
  void seekInAnotherWay(TranslatorMode mode, Instant decideBy, Instant now) {
    var need = needed();
    if (interpreting.phase() == Interpreting.Phase.MISSING || need.mode() != mode) {
      interpret(interpreting.seek(need.by(mode), decideBy), now);
    }
  }

  /**
   * The translator who is sought, found or missing.
   *
   * @throws AppointmentNotOpen when none is needed, or it is over
   */
  TranslatorNeed needed() {
    if (!AGREED.contains(state) || !interpreting.isActive()) {
      throw new AppointmentNotOpen(state);
    }
    return Objects.requireNonNull(interpreting.need());
  }

  /** Goes on without a translator, knowingly. The same again changes nothing. */
  void goOnWithout(Instant now) {
    if (state != State.BOOKED || interpreting.phase() != Interpreting.Phase.WITHOUT) {
      checkIs(State.TRANSLATOR_SOUGHT, State.TRANSLATOR_MISSING);
      interpret(interpreting.without(), now);
    }
  }

  /** How it stands with the translator decides whether it is booked; whoever waits is told. */
  private void interpret(Interpreting next, Instant now) {
    var agreed = AGREED.contains(state);
    interpreting = agreed ? next : next.unlimited();
    switch (next.phase()) {
      case SOUGHT -> raise(TranslatorSought.of(this, now));
      case MISSING -> raise(TranslatorMissing.of(this, now));
      case WITHOUT, NONE -> raise(new TranslatorNotNeeded(id, next.round(), now));
      case FOUND -> {}
    }
    if (agreed) {
      state =
          switch (next.phase()) {
            case SOUGHT -> State.TRANSLATOR_SOUGHT;
            case MISSING -> State.TRANSLATOR_MISSING;
            case FOUND, WITHOUT, NONE -> State.BOOKED;
          };
    }
    if (agreed && state == State.BOOKED) {
      raise(new AppointmentBooked(id, meeting(), link, now));
    }
    waitForNext();
  }

  /** Notes what is being taken for another time, so that a crash leaves it to be found. */
  void beginMove(Move wished) {
    checkIs(AGREED);
    if (move != null) {
      leaving = leaving.and(move.places(), wished.until());
    }
    move = wished;
    waitForNext();
  }

  /**
   * Takes the time that was taken for it; the old one is given back at {@code freeAt}. A translator
   * is asked for anew: whether the one who was there can still come, translation-service knows.
   *
   * @throws HoldExpired when it took too long, or another change was begun meanwhile
   */
  void completeMove(
      Move taken, CancelledBy by, InterpretingSettings limits, Instant now, Instant freeAt) {
    checkIs(AGREED);
    if (!taken.equals(move) || taken.isOver(now)) {
      throw new HoldExpired();
    }
    var previous = start;
    leaving = leaving.and(places, freeAt);
    start = taken.start();
    end = taken.end();
    places = taken.places();
    move = null;
    link++;
    waitForNext();
    raise(new AppointmentRescheduled(id, meeting(), previous, link, by, now));
    if (interpreting.isActive()) {
      interpret(interpreting.seek(needed(), limits.decideBy(start, now)), now);
    }
  }

  /** Calls it off; its time is given back at {@code freeAt}. The same again changes nothing. */
  void cancel(CancelledBy by, Instant now, Instant freeAt) {
    if (state != State.CANCELLED) {
      checkIs(TO_COME);
      cancel(by, null, now, freeAt);
    }
  }

  private void cancel(CancelledBy by, @Nullable String cause, Instant now, Instant freeAt) {
    callOff(by, cause, AGREED.contains(state), now, freeAt);
  }

  private void callOff(
      CancelledBy by, @Nullable String cause, boolean wasAgreed, Instant now, Instant freeAt) {
    state = State.CANCELLED;
    cancelledBy = by;
    hold = null;
    link++;
    leaving = leaving.and(places, freeAt);
    if (wasAgreed) {
      raise(new AppointmentCancelled(id, meeting(), by, cause, now));
    }
    if (interpreting.isActive()) {
      interpret(interpreting.over(), now);
    }
    waitForNext();
  }

  /**
   * The person is there; the queue calls them in turn. Who was let in while it was booked stays,
   * even if the translator has withdrawn meanwhile.
   */
  public void arrive(Instant now) {
    checkIs(AGREED);
    state = State.ARRIVED;
    interpreting = interpreting.unlimited();
    waitForNext();
    raise(new PersonArrived(id, meeting(), now));
  }

  /** Calls the person to a desk, for the first time or again. */
  public void call(Instant now) {
    checkIs(State.ARRIVED, State.CALLED);
    state = State.CALLED;
    called++;
    raise(new PersonCalled(id, meeting(), called, now));
  }

  /** Back into the queue: parked, or forwarded to another desk. */
  public void backToQueue() {
    checkIs(State.CALLED, State.IN_SERVICE);
    state = State.ARRIVED;
    called = 0;
  }

  /** They talk. */
  public void serve() {
    checkIs(State.ARRIVED, State.CALLED);
    state = State.IN_SERVICE;
  }

  /** It has taken place. */
  public void complete(Instant now) {
    checkIs(State.BOOKED, State.ARRIVED, State.CALLED, State.IN_SERVICE, State.UNRECORDED);
    state = State.COMPLETED;
    waitForNext();
    raise(new AppointmentCompleted(id, meeting(), now));
  }

  /** The person did not come, or not when called. */
  public void miss(Instant now) {
    checkIs(State.BOOKED, State.ARRIVED, State.CALLED, State.UNRECORDED);
    state = State.MISSED;
    waitForNext();
    raise(new AppointmentMissed(id, meeting(), now));
  }

  /** The day ended before anybody wrote down how it ended. */
  public void leaveUnrecorded() {
    checkIs(State.BOOKED, State.ARRIVED, State.CALLED, State.IN_SERVICE);
    state = State.UNRECORDED;
    interpreting = interpreting.unlimited();
    waitForNext();
  }

  /** It does not take place although the person is there; a translator need not wait. */
  public void callOffAfterArrival(CancelledBy by, Instant now) {
    checkIs(State.ARRIVED, State.CALLED, State.IN_SERVICE);
    if (state == State.IN_SERVICE) {
      interpreting = interpreting.over(); // the translator was needed, and will report
    }
    callOff(by, null, true, now, now);
  }

  /** Refuses when nobody can say that it took place, or that the person did not come. */
  public void checkCanBeRecorded() {
    checkIs(State.BOOKED, State.UNRECORDED);
  }

  /** Refuses when the person cannot join the queue with it. */
  public void checkCanArrive() {
    checkIs(State.BOOKED);
  }

  /** Whether it has not followed the queue to this step yet; from now on it has. */
  public boolean followsTo(long step) {
    var news = step > queueStep;
    queueStep = Math.max(queueStep, step);
    return news;
  }

  /** Stays in spite of this absence or closure. */
  void keepInSpiteOf(UUID absenceOrClosure) {
    checkIs(TO_COME);
    kept.add(absenceOrClosure);
  }

  /** Whether the person is to be told when an earlier time gets free. */
  void wantEarlier(boolean wanted) {
    checkIs(State.BOOKED);
    earlier = earlier.wanted(wanted);
  }

  /** Tells of a free time; false when that is not wanted any more. */
  boolean tellOfEarlier(Instant freeStart, Instant now) {
    var told = state == State.BOOKED && earlier.mayTell(freeStart, start, now);
    if (told) {
      earlier = earlier.onceMore();
      raise(new EarlierSlotFree(id, meeting(), freeStart, earlier.told(), now));
    }
    return told;
  }

  /**
   * What time brings: a hold that was not confirmed ends, a change half done is given up, who waits
   * for a translator has to choose, who has not chosen has no appointment any more, and of what is
   * long over nobody knows whether the person came.
   */
  void fallDue(InterpretingSettings limits, Instant now) {
    if (hold != null && hold.isOver(now)) {
      expire(now);
    }
    if (move != null && move.isOver(now)) {
      leaving = leaving.and(move.places(), now);
      move = null;
    }
    if (interpreting.isDue(now) && state == State.TRANSLATOR_SOUGHT) {
      interpret(interpreting.late(limits.chooseBy(start, now)), now);
    } else if (interpreting.isDue(now) && state == State.TRANSLATOR_MISSING) {
      cancel(CancelledBy.OFFICE, NO_TRANSLATOR, now, now);
    }
    if (state == State.BOOKED && !now.isBefore(end.plus(RECORDED_WITHIN))) {
      leaveUnrecorded();
    }
    waitForNext();
  }

  /** What is to be given back by now. */
  List<Place> leaving(Instant now) {
    return leaving.due(now);
  }

  /** These were given back. */
  void released(List<Place> given) {
    leaving = leaving.without(given);
    waitForNext();
  }

  private void expire(Instant now) {
    state = State.EXPIRED;
    hold = null;
    leaving = leaving.and(places, now);
    waitForNext();
  }

  private void waitForNext() {
    var waits = new ArrayList<@Nullable Instant>();
    waits.add(hold == null ? null : hold.until());
    waits.add(move == null ? null : move.until());
    waits.add(leaving.at());
    waits.add(interpreting.until());
    waits.add(state == State.BOOKED ? end.plus(RECORDED_WITHIN) : null);
    dueAt = waits.stream().filter(Objects::nonNull).min(naturalOrder()).orElse(null);
  }

  /**
   * Refuses a link of another number than its present one.
   *
   * @param number absent where a token was used instead
   */
  void checkLink(@Nullable Integer number) {
    if (number != null && number != link) {
      throw new LinkUsed();
    }
  }

  /** Refuses when it is not kept any more. */
  Hold checkHeld(Instant now) {
    if (state == State.EXPIRED || (hold != null && hold.isOver(now))) {
      throw new HoldExpired();
    }
    checkIs(State.HELD, State.PRECONFIRMED);
    return Objects.requireNonNull(hold);
  }

  private void checkIs(State... possible) {
    checkIs(Set.of(possible));
  }

  private void checkIs(Set<State> possible) {
    if (!possible.contains(state)) {
      throw new AppointmentNotOpen(state);
    }
  }

  /** What others may know of it. */
  public Meeting meeting() {
    return details.meeting(start, end, interpreting.phase() == Interpreting.Phase.WITHOUT);
  }

  public UUID id() {
    return id;
  }

  public Details details() {
    return details;
  }

  public Instant start() {
    return start;
  }

  public Instant end() {
    return end;
  }

  public State state() {
    return state;
  }

  /** What it occupies, or occupied when it was over. */
  public List<Place> places() {
    return List.copyOf(places);
  }

  /** Who called it off; absent when nobody did. */
  public @Nullable CancelledBy cancelledBy() {
    return cancelledBy;
  }

  /** Number of changes of its time or end, for calendars. */
  public int link() {
    return link;
  }

  /** How often the person was called since the queue has them. */
  public int called() {
    return called;
  }

  /** Whether it is agreed, although a translator may still be wanting. */
  public boolean isAgreed() {
    return AGREED.contains(state);
  }

  /** How it stands with the translator. */
  Interpreting interpreting() {
    return interpreting;
  }

  public Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant heldUntil() {
    return hold == null ? null : hold.until();
  }

  boolean isVisibleTo(Caller caller) {
    return details.isVisibleTo(caller, hold != null);
  }

  /** Whether nothing waits to be given back or to run out. */
  boolean isSettled() {
    return hold == null && move == null && leaving.at() == null && interpreting.until() == null;
  }

  boolean occupies(UUID unit) {
    return places.stream().anyMatch(place -> place.unitId().equals(unit));
  }

  boolean isKeptInSpiteOf(UUID absenceOrClosure) {
    return kept.contains(absenceOrClosure);
  }
}
