package org.renkonto.appointment.booking;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentBooked;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentCancelled;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentHeld;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentRescheduled;
import org.renkonto.appointment.booking.AppointmentEvent.EarlierSlotFree;
import org.renkonto.appointment.interpreting.Interpreting;
import org.renkonto.appointment.interpreting.InterpretingSettings;
import org.renkonto.appointment.interpreting.TranslatorNeed;
import org.renkonto.appointment.slot.Place;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.Topic;
import org.renkonto.platform.security.Caller;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Unwrapped;

/**
 * A time agreed between a person and the office. It is the truth about what is occupied: what it
 * does not need any more stands in {@code leaving} until it is given back. What is unwrapped stands
 * in the document by its own names.
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

  @Id private final UUID id;
  private final Details details;
  private final Instant createdAt;

  @Unwrapped.Empty private Occupied occupied;

  @Unwrapped.Empty private Standing standing;

  private int link = 1;
  private long queueStep;
  private Earlier earlier = Earlier.NOT_WANTED;
  private Set<UUID> kept = new HashSet<>();

  @Indexed(sparse = true)
  @SuppressWarnings("UnusedVariable") // DueWork reads it in the store
  private @Nullable Instant dueAt;

  private Appointment(
      UUID id, Details details, Instant createdAt, Occupied occupied, Standing standing) {
    this.id = id;
    this.details = details;
    this.createdAt = createdAt;
    this.occupied = occupied;
    this.standing = standing;
  }

  /** Keeps a time until then; its places were taken until the same moment. */
  static Appointment hold(UUID id, Details details, Occupied time, Instant now, Instant until) {
    var held = new Appointment(id, details, now, time, Standing.held(until));
    held.waitForNext();
    return held;
  }

  /** Waits longer, for the code that the person gets. */
  void askForCode(Instant now, Instant until) {
    become(standing.preconfirmed(now, until));
    raise(new AppointmentHeld(id, meeting(), until, link, now));
  }

  /** Counts a wrong code; after the fifth the hold is over. */
  void wrongCode(Instant now) {
    become(standing.wrongCode(now));
    lapse(now);
  }

  /** Agrees the time; its places are firm. The same again changes nothing. */
  void book(Instant now) {
    if (!isAgreed()) {
      agree(now);
      raise(AppointmentBooked.of(this, now));
    }
  }

  /**
   * Agrees the time; its places are firm, and it is booked as soon as a translator is there. The
   * same again changes nothing.
   */
  void bookWithTranslator(TranslatorNeed need, Instant decideBy, Instant now) {
    if (!isAgreed()) {
      agree(now);
      search().begin(need, decideBy, now);
    }
  }

  private void agree(Instant now) {
    become(standing.agreed(now));
    link++;
  }

  /** Notes what is being taken for another time, so that a crash leaves it to be found. */
  void beginMove(Move wished) {
    standing.check(AppointmentState.AGREED);
    occupy(occupied.moving(wished));
  }

  /**
   * Takes the time that was taken for it; the old one is given back at {@code freeAt}.
   *
   * @throws HoldExpired when it took too long, or another change was begun meanwhile
   */
  void completeMove(
      Move taken, CancelledBy by, InterpretingSettings limits, Instant now, Instant freeAt) {
    standing.check(AppointmentState.AGREED);
    var previous = start();
    occupy(occupied.moved(taken, now, freeAt));
    link++;
    raise(new AppointmentRescheduled(id, meeting(), previous, link, by, now));
    search().beginAnew(limits, now);
  }

  /** Calls it off; its time is given back at {@code freeAt}. The same again changes nothing. */
  void cancel(CancelledBy by, Instant now, Instant freeAt) {
    if (state() != AppointmentState.CANCELLED) {
      callOff(standing.cancelled(by), null, now, freeAt);
    }
  }

  /**
   * Ends it so, and gives its time back.
   *
   * @param cause why, where nobody wanted it so
   */
  void callOff(Standing end, @Nullable String cause, Instant now, Instant freeAt) {
    var wasHeld = standing.hold() != null;
    var by = Objects.requireNonNull(end.cancelledBy());
    become(end);
    occupy(occupied.left(freeAt));
    link++;
    if (!wasHeld) {
      raise(new AppointmentCancelled(id, meeting(), by, cause, now));
    }
    search().end(now);
  }

  /** What happens to it from the person's arrival on. */
  public Visit visit() {
    return new Visit(this);
  }

  /** How its translator is sought. */
  TranslatorSearch search() {
    return new TranslatorSearch(this);
  }

  /** Whether it has not followed the queue to this step yet; from now on it has. */
  public boolean followsTo(long step) {
    var news = step > queueStep;
    queueStep = Math.max(queueStep, step);
    return news;
  }

  /** Stays in spite of this absence or closure. */
  void keepInSpiteOf(UUID absenceOrClosure) {
    standing.check(AppointmentState.TO_COME);
    kept.add(absenceOrClosure);
  }

  /** Whether the person is to be told when an earlier time gets free. */
  void wantEarlier(boolean wanted) {
    standing.check(AppointmentState.BOOKED);
    earlier = earlier.wanted(wanted);
  }

  /** Tells of a free time; false when that is not wanted any more. */
  boolean tellOfEarlier(Instant freeStart, Instant now) {
    var told = state() == AppointmentState.BOOKED && earlier.mayTell(freeStart, start(), now);
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
    lapse(now);
    occupy(occupied.withoutLapsedMove(now));
    search().fallDue(limits, now);
    if (standing.isUnrecorded(end(), now)) {
      visit().leaveUnrecorded();
    }
  }

  private void lapse(Instant now) {
    if (standing.isLapsed(now)) {
      become(standing.expired());
      occupy(occupied.left(now));
    }
  }

  /** What is to be given back by now. */
  List<Place> leaving(Instant now) {
    return occupied.leaving().due(now);
  }

  /** These were given back. */
  void released(List<Place> given) {
    occupy(occupied.released(given));
  }

  /** It stands so from now on. */
  void become(Standing next) {
    standing = next;
    waitForNext();
  }

  private void occupy(Occupied next) {
    occupied = next;
    waitForNext();
  }

  private void waitForNext() {
    var waits = Stream.concat(standing.waits(end()), occupied.waits());
    dueAt = waits.min(naturalOrder()).orElse(null);
  }

  /** To be published with the state as it is then. */
  void tell(AppointmentEvent event) {
    raise(event);
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

  /** What others may know of it. */
  public Meeting meeting() {
    var without = interpreting().phase() == Interpreting.Phase.WITHOUT;
    return details.meeting(start(), end(), without);
  }

  public UUID id() {
    return id;
  }

  public Details details() {
    return details;
  }

  public Instant start() {
    return occupied.start();
  }

  public Instant end() {
    return occupied.end();
  }

  public AppointmentState state() {
    return standing.state();
  }

  /** What it occupies, or occupied when it was over. */
  public List<Place> places() {
    return occupied.places();
  }

  /** Who called it off; absent when nobody did. */
  public @Nullable CancelledBy cancelledBy() {
    return standing.cancelledBy();
  }

  /** Number of changes of its time or end, for calendars. */
  public int link() {
    return link;
  }

  /** Whether it is agreed, although a translator may still be wanting. */
  public boolean isAgreed() {
    return state().isAgreed();
  }

  Standing standing() {
    return standing;
  }

  /** How it stands with the translator. */
  Interpreting interpreting() {
    return standing.interpreting();
  }

  public Instant createdAt() {
    return createdAt;
  }

  boolean isVisibleTo(Caller caller) {
    return details.isVisibleTo(caller, standing.hold() != null);
  }
}
