package org.renkonto.appointment.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.CancelledBy;
import org.renkonto.appointment.queue.CallOrder.Turn;
import org.renkonto.appointment.queue.QueueEvent.TicketEnded;
import org.renkonto.appointment.queue.QueueEvent.TicketIssued;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.Topic;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;

/**
 * A place in the queue of one office and day, known by its number alone. That of an appointment has
 * the appointment's id.
 */
@Document("tickets")
@Topic("appointment.queue-v1")
@CompoundIndex(name = "order", def = "{'queue': 1, 'state': 1, 'turn.lane': 1, 'turn.at': 1}")
@CompoundIndex(name = "number", def = "{'queue': 1, 'number': 1}", unique = true)
@CompoundIndex(name = "called", def = "{'queue': 1, 'calledAt': -1}")
class Ticket extends Aggregate {

  /** Where it stands; the last six are outcomes. */
  enum State {
    /** Waits to be called. */
    WAITING,
    /** Called to a desk. */
    CALLED,
    /** They talk. */
    IN_SERVICE,
    /** Gone for a while; is not called until back. */
    PARKED,
    /** Served. */
    FINISHED,
    /** Did not come when called, and had not said so. */
    NO_SHOW,
    /** Left and said so. */
    EXCUSED,
    /** Sent home by the office. */
    CANCELLED,
    /** The day ended before their turn. */
    UNSERVED,
    /** Called, and the day ended before anybody wrote down how it ended. */
    UNRECORDED
  }

  /** In these it is not done with. */
  static final Set<State> OPEN =
      Set.of(State.WAITING, State.CALLED, State.IN_SERVICE, State.PARKED);

  static final int MOST_CALLS = 3;

  /** How long an ended ticket is kept (as in ZMS, casework.md A2). */
  static final Duration KEPT = Duration.ofDays(90);

  @Id private final UUID id;
  private final UUID officeId;
  private final String queue;
  private final String number;
  private final boolean walkIn;
  private final @Nullable String language;
  private final Instant arrivedAt;
  private final Instant dayEnd;
  private String reasonCode;
  private Turn turn;
  private State state = State.WAITING;
  private @Nullable Priority priority;
  private @Nullable UUID reservedFor;
  private @Nullable UUID unit;
  private @Nullable String desk;
  private int calls;
  private Instant waitingSince;
  private @Nullable Instant calledAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;
  private long step = 1;
  private long followed;

  /** The counsellor who has its holder; unique, so a desk has one person at a time. */
  @Indexed(unique = true, sparse = true)
  private @Nullable UUID atDesk;

  @Indexed(sparse = true)
  @SuppressWarnings("UnusedVariable") // read by DueWork, in the store
  private @Nullable Instant dueAt;

  private Ticket(
      UUID id,
      UUID officeId,
      String queue,
      String number,
      boolean walkIn,
      @Nullable String language,
      Instant arrivedAt,
      Instant dayEnd,
      String reasonCode,
      Turn turn,
      Instant waitingSince) {
    this.id = id;
    this.officeId = officeId;
    this.queue = queue;
    this.number = number;
    this.walkIn = walkIn;
    this.language = language;
    this.arrivedAt = arrivedAt;
    this.dayEnd = dayEnd;
    this.reasonCode = reasonCode;
    this.turn = turn;
    this.waitingSince = waitingSince;
  }

  /**
   * For somebody at the door.
   *
   * @param dayEnd when it ends by itself
   */
  static Ticket issue(
      UUID id,
      UUID officeId,
      LocalDate day,
      String number,
      String reasonCode,
      @Nullable String language,
      Instant now,
      Instant dayEnd) {
    var queue = QueueDay.idOf(officeId, day);
    var turn = CallOrder.walkIn(now);
    var ticket =
        new Ticket(id, officeId, queue, number, true, language, now, dayEnd, reasonCode, turn, now);
    ticket.raise(new TicketIssued(id, officeId, day, number, now));
    ticket.waitForNext(now);
    return ticket;
  }

  /**
   * For somebody whose appointment it is.
   *
   * @param start agreed
   * @param counsellor with whom; others call this person on purpose only
   */
  static Ticket checkIn(
      UUID appointmentId,
      UUID officeId,
      LocalDate day,
      String number,
      String reasonCode,
      @Nullable String language,
      Instant start,
      @Nullable UUID counsellor,
      Instant now,
      Instant dayEnd) {
    var queue = QueueDay.idOf(officeId, day);
    var turn = CallOrder.appointment(start, now);
    var ticket =
        new Ticket(
            appointmentId,
            officeId,
            queue,
            number,
            false,
            language,
            now,
            dayEnd,
            reasonCode,
            turn,
            now);
    ticket.reservedFor = counsellor;
    ticket.waitForNext(now);
    return ticket;
  }

  /** Called before the turn, for a reason that stays with the ticket. */
  void prioritise(Priority why) {
    checkIs(State.WAITING, State.PARKED);
    priority = why;
    turn = CallOrder.priority(turn, arrivedAt);
  }

  /**
   * Calls the holder to a desk, or once more to the same.
   *
   * @throws CalledOftenEnough after the third time
   */
  void call(Desk to, Instant now) {
    if (state == State.CALLED && to.unit().equals(unit)) {
      if (calls >= MOST_CALLS) {
        throw new CalledOftenEnough();
      }
      calls++;
    } else {
      checkIs(State.WAITING, State.PARKED);
      calls = 1;
    }
    state = State.CALLED;
    unit = to.unit();
    atDesk = to.unit();
    desk = to.code();
    calledAt = now;
    stepped(now);
  }

  /** What {@link #call} does with one that waits, as a single update of the document. */
  static Update firstCall(Desk to, Instant now) {
    return new Update()
        .set("state", State.CALLED)
        .set("calls", 1)
        .set("unit", to.unit())
        .set("atDesk", to.unit())
        .set("desk", to.code())
        .set("calledAt", now)
        .inc("step", 1)
        .set("dueAt", now);
  }

  /** They talk. */
  void start(Instant now) {
    checkIs(State.CALLED);
    state = State.IN_SERVICE;
    startedAt = now;
    stepped(now);
  }

  /** The holder comes back later. */
  void park(Instant now) {
    checkIs(State.WAITING, State.CALLED, State.IN_SERVICE);
    state = State.PARKED;
    leaveDesk();
    stepped(now);
  }

  /** The holder is back and keeps the turn. */
  void comeBack(Instant now) {
    checkIs(State.PARKED);
    waitAgain(now);
  }

  /**
   * To another desk or reason; the turn is kept.
   *
   * @param counsellor who alone calls next; null: whoever may serve it
   */
  void forward(String toReason, @Nullable UUID counsellor, Instant now) {
    checkIs(State.WAITING, State.CALLED, State.IN_SERVICE, State.PARKED);
    reasonCode = toReason;
    reservedFor = counsellor;
    waitAgain(now);
  }

  /** Served. */
  void finish(Instant now) {
    checkIs(State.CALLED, State.IN_SERVICE);
    end(State.FINISHED, now);
  }

  /** Was called and did not come, or did not come back. */
  void noShow(Instant now) {
    checkIs(State.CALLED, State.PARKED);
    end(State.NO_SHOW, now);
  }

  /** Left and said so. */
  void excuse(Instant now) {
    checkIs(State.WAITING, State.CALLED, State.PARKED);
    end(State.EXCUSED, now);
  }

  /** Sent home by the office. */
  void cancel(Instant now) {
    checkIs(State.WAITING, State.CALLED, State.PARKED, State.IN_SERVICE);
    end(State.CANCELLED, now);
  }

  /** Its appointment was called off in the moment of arrival. */
  void appointmentCalledOff(@Nullable CancelledBy by, Instant now) {
    if (OPEN.contains(state)) {
      end(by == CancelledBy.PERSON ? State.EXCUSED : State.CANCELLED, now);
    }
  }

  /** What the end of the day makes of it. */
  void endDay(Instant now) {
    if (OPEN.contains(state) && !now.isBefore(dayEnd)) {
      var waited = state == State.WAITING || state == State.PARKED;
      end(waited ? State.UNSERVED : State.UNRECORDED, now);
    }
  }

  /** Its appointment has followed as far as it goes now. */
  void followed(Instant now) {
    followed = step;
    waitForNext(now);
  }

  private void end(State outcome, Instant now) {
    state = outcome;
    atDesk = null;
    endedAt = now;
    stepped(now);
    if (walkIn) {
      raise(new TicketEnded(id, officeId, outcome, arrivedAt, calledAt, now));
    }
  }

  private void waitAgain(Instant now) {
    state = State.WAITING;
    waitingSince = now;
    leaveDesk();
    stepped(now);
  }

  private void leaveDesk() {
    atDesk = null;
    desk = null;
    calls = 0;
    startedAt = null;
  }

  private void stepped(Instant now) {
    step++;
    waitForNext(now);
  }

  private void waitForNext(Instant now) {
    if (isAhead()) {
      dueAt = now;
    } else {
      dueAt = endedAt == null ? dayEnd : endedAt.plus(KEPT);
    }
  }

  /** Whether its appointment has still to follow. */
  boolean isAhead() {
    return !walkIn && followed < step;
  }

  /** Whether it was kept long enough. */
  boolean isForgotten(Instant now) {
    return endedAt != null && !now.isBefore(endedAt.plus(KEPT));
  }

  private void checkIs(State... possible) {
    if (!List.of(possible).contains(state)) {
      throw new TicketNotOpen(state);
    }
  }

  @Override
  protected String eventKey() {
    return officeId.toString();
  }

  UUID id() {
    return id;
  }

  UUID officeId() {
    return officeId;
  }

  /** The day whose queue it is in. */
  String queue() {
    return queue;
  }

  String number() {
    return number;
  }

  boolean isWalkIn() {
    return walkIn;
  }

  @Nullable String language() {
    return language;
  }

  String reasonCode() {
    return reasonCode;
  }

  Turn turn() {
    return turn;
  }

  State state() {
    return state;
  }

  @Nullable Priority priority() {
    return priority;
  }

  @Nullable UUID reservedFor() {
    return reservedFor;
  }

  @Nullable UUID unit() {
    return unit;
  }

  @Nullable String desk() {
    return desk;
  }

  /** Whether a counsellor has its holder, called or in service. */
  boolean isAtDesk() {
    return atDesk != null;
  }

  /** How often called since it waited last. */
  int calls() {
    return calls;
  }

  long step() {
    return step;
  }

  Instant arrivedAt() {
    return arrivedAt;
  }

  /** Since when the holder waits to be called. */
  Instant waitingSince() {
    return waitingSince;
  }

  @Nullable Instant calledAt() {
    return calledAt;
  }

  /** How long it took until then, from the start or else from the last call. */
  Duration served(Instant now) {
    var from = startedAt == null ? calledAt : startedAt;
    return from == null ? Duration.ZERO : Duration.between(from, now);
  }
}
