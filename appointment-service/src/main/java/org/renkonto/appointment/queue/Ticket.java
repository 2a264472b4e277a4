package org.renkonto.appointment.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.data.mongodb.core.mapping.Unwrapped;

/**
 * A place in the queue of one office and day, known by its number alone. That of an appointment has
 * the appointment's id. A counsellor has one person at the desk: {@code atDesk} is unique. What is
 * unwrapped stands in the document by its own names.
 */
@Document("tickets")
@Topic("appointment.queue-v1")
@CompoundIndex(name = "order", def = "{'queue': 1, 'state': 1, 'turn.lane': 1, 'turn.at': 1}")
@CompoundIndex(name = "number", def = "{'queue': 1, 'number': 1}", unique = true)
@CompoundIndex(name = "atDesk", def = "{'atDesk': 1}", unique = true, sparse = true)
@CompoundIndex(name = "called", def = "{'queue': 1, 'calledAt': -1}")
class Ticket extends Aggregate {

  /** How long an ended ticket is kept (as in ZMS, casework.md A2). */
  static final Duration KEPT = Duration.ofDays(90);

  @Id private final UUID id;
  @Unwrapped.Empty private final Arrival arrival;
  private String reasonCode;
  private Turn turn;
  private TicketState state = TicketState.WAITING;
  private @Nullable Priority priority;
  private @Nullable UUID reservedFor;
  @Unwrapped.Empty private Calling calling = Calling.NOT_YET;
  private Instant waitingSince;
  private @Nullable Instant endedAt;
  private long step = 1;
  private long followed;

  @Indexed(sparse = true)
  @SuppressWarnings("UnusedVariable") // read by DueWork, in the store
  private @Nullable Instant dueAt;

  private Ticket(UUID id, Arrival arrival, String reasonCode, Turn turn, Instant waitingSince) {
    this.id = id;
    this.arrival = arrival;
    this.reasonCode = reasonCode;
    this.turn = turn;
    this.waitingSince = waitingSince;
  }

  /** For somebody at the door, on this day. */
  static Ticket issue(UUID id, Arrival who, LocalDate day, String reasonCode) {
    var now = who.arrivedAt();
    var ticket = new Ticket(id, who, reasonCode, CallOrder.walkIn(now), now);
    ticket.raise(new TicketIssued(id, who.officeId(), day, who.number(), now));
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
      UUID appointment, Arrival who, String reasonCode, Instant start, @Nullable UUID counsellor) {
    var now = who.arrivedAt();
    var turn = CallOrder.appointment(start, now);
    var ticket = new Ticket(appointment, who, reasonCode, turn, now);
    ticket.reservedFor = counsellor;
    ticket.waitForNext(now);
    return ticket;
  }

  /** Called before the turn, for a reason that stays with the ticket. */
  void prioritise(Priority why) {
    state.check(TicketState.WAITING, TicketState.PARKED);
    priority = why;
    turn = CallOrder.priority(turn, arrival.arrivedAt());
  }

  /**
   * Calls the holder to a desk, or once more to the same.
   *
   * @throws CalledOftenEnough after the third time
   */
  void call(Desk to, Instant now) {
    if (state == TicketState.CALLED && calling.isBy(to)) {
      calling = calling.again(to, now);
    } else {
      state.check(TicketState.WAITING, TicketState.PARKED);
      calling = calling.to(to, now);
    }
    state = TicketState.CALLED;
    stepped(now);
  }

  /** They talk. */
  void start(Instant now) {
    state.check(TicketState.CALLED);
    state = TicketState.IN_SERVICE;
    calling = calling.started(now);
    stepped(now);
  }

  /** The holder comes back later. */
  void park(Instant now) {
    state.check(TicketState.WAITING, TicketState.CALLED, TicketState.IN_SERVICE);
    state = TicketState.PARKED;
    calling = calling.away();
    stepped(now);
  }

  /** The holder is back and keeps the turn. */
  void comeBack(Instant now) {
    state.check(TicketState.PARKED);
    waitAgain(now);
  }

  /**
   * To another desk or reason; the turn is kept.
   *
   * @param counsellor who alone calls next; null: whoever may serve it
   */
  void forward(String toReason, @Nullable UUID counsellor, Instant now) {
    state.checkOpen();
    reasonCode = toReason;
    reservedFor = counsellor;
    waitAgain(now);
  }

  /** Served. */
  void finish(Instant now) {
    state.check(TicketState.CALLED, TicketState.IN_SERVICE);
    end(TicketState.FINISHED, now);
  }

  /** Was called and did not come, or did not come back. */
  void noShow(Instant now) {
    state.check(TicketState.CALLED, TicketState.PARKED);
    end(TicketState.NO_SHOW, now);
  }

  /** Left and said so. */
  void excuse(Instant now) {
    state.check(TicketState.WAITING, TicketState.CALLED, TicketState.PARKED);
    end(TicketState.EXCUSED, now);
  }

  /** Sent home by the office. */
  void cancel(Instant now) {
    state.checkOpen();
    end(TicketState.CANCELLED, now);
  }

  /** Its appointment was called off in the moment of arrival. */
  void appointmentCalledOff(@Nullable CancelledBy by, Instant now) {
    if (state.isOpen()) {
      end(by == CancelledBy.PERSON ? TicketState.EXCUSED : TicketState.CANCELLED, now);
    }
  }

  /** What the end of the day makes of it. */
  void endDay(Instant now) {
    if (state.isOpen() && arrival.isOver(now)) {
      end(state.atEndOfDay(), now);
    }
  }

  /** Its appointment has followed as far as it goes now. */
  void followed(Instant now) {
    followed = step;
    waitForNext(now);
  }

  private void end(TicketState outcome, Instant now) {
    state = outcome;
    calling = calling.over();
    endedAt = now;
    stepped(now);
    if (arrival.walkIn()) {
      var office = arrival.officeId();
      raise(new TicketEnded(id, office, outcome, arrival.arrivedAt(), calling.calledAt(), now));
    }
  }

  private void waitAgain(Instant now) {
    state = TicketState.WAITING;
    waitingSince = now;
    calling = calling.away();
    stepped(now);
  }

  private void stepped(Instant now) {
    step++;
    waitForNext(now);
  }

  private void waitForNext(Instant now) {
    if (isAhead()) {
      dueAt = now;
    } else {
      dueAt = endedAt == null ? arrival.dayEnd() : endedAt.plus(KEPT);
    }
  }

  /** Whether its appointment has still to follow. */
  boolean isAhead() {
    return !arrival.walkIn() && followed < step;
  }

  /** Whether it was kept long enough. */
  boolean isForgotten(Instant now) {
    return endedAt != null && !now.isBefore(endedAt.plus(KEPT));
  }

  @Override
  protected String eventKey() {
    return arrival.officeId().toString();
  }

  UUID id() {
    return id;
  }

  UUID officeId() {
    return arrival.officeId();
  }

  Arrival arrival() {
    return arrival;
  }

  String reasonCode() {
    return reasonCode;
  }

  Turn turn() {
    return turn;
  }

  TicketState state() {
    return state;
  }

  @Nullable Priority priority() {
    return priority;
  }

  @Nullable UUID reservedFor() {
    return reservedFor;
  }

  Calling calling() {
    return calling;
  }

  long step() {
    return step;
  }

  /** Since when the holder waits to be called. */
  Instant waitingSince() {
    return waitingSince;
  }
}
