package org.renkonto.appointment.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.renkonto.appointment.office.Reason;

/**
 * Time of one unit that a booking occupies, buffers included, on the grid of five minutes.
 *
 * @param claim names this occupation; a booking that moves gets another
 * @param day the local day of the office; no booking goes beyond midnight
 * @param first the first tick, counted from the epoch
 * @param end the tick after the last
 */
public record Place(UUID claim, UUID unitId, LocalDate day, long first, long end) {

  /** Seconds from one tick to the next. */
  static final long TICK = 300;

  /** What a reason takes of a unit when it starts then, on this local day. */
  public static Place of(UUID claim, UUID unitId, Reason reason, Instant start, LocalDate day) {
    return of(claim, unitId, reason, start, reason.length(), day);
  }

  /** The same, with another length than the reason's. */
  public static Place of(
      UUID claim, UUID unitId, Reason reason, Instant start, Duration length, LocalDate day) {
    var end = Ticks.until(start.plus(length)) + reason.minutesAfter() / 5;
    return new Place(claim, unitId, day, firstTick(reason, Ticks.until(start)), end);
  }

  /** Whether something can start or end at this moment. */
  public static boolean isOnGrid(Instant moment) {
    return moment.getNano() == 0 && moment.getEpochSecond() % TICK == 0;
  }

  static long firstTick(Reason reason, long start) {
    return start - reason.minutesBefore() / 5;
  }

  static long endTick(Reason reason, long start) {
    return start + (reason.minutes() + reason.minutesAfter()) / 5;
  }

  /** When it begins, the time to prepare included. */
  public Instant firstMoment() {
    return Ticks.moment(first);
  }

  /** The last second of it, the time to write down included. */
  public Instant lastMoment() {
    return Ticks.moment(end).minusSeconds(1);
  }

  String documentId() {
    return documentId(unitId, day);
  }

  static String documentId(UUID unitId, LocalDate day) {
    return unitId + "/" + day;
  }

  static UUID unitOf(String documentId) {
    return UUID.fromString(documentId.substring(0, documentId.indexOf('/')));
  }
}
