package org.renkonto.appointment.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has come, when and into which queue; what of a ticket never changes.
 *
 * @param queue of which office and day
 * @param number as it is called
 * @param walkIn whether without an appointment
 * @param language that the person speaks; absent when not asked
 * @param dayEnd when the ticket ends by itself
 */
record Arrival(
    UUID officeId,
    String queue,
    String number,
    boolean walkIn,
    @Nullable String language,
    Instant arrivedAt,
    Instant dayEnd) {

  /** Somebody at the door. */
  static Arrival atTheDoor(
      UUID officeId,
      LocalDate day,
      String number,
      @Nullable String language,
      Instant now,
      Instant dayEnd) {
    var queue = QueueDay.idOf(officeId, day);
    return new Arrival(officeId, queue, number, true, language, now, dayEnd);
  }

  /** Somebody whose appointment it is. */
  static Arrival forAppointment(
      UUID officeId,
      LocalDate day,
      String number,
      @Nullable String language,
      Instant now,
      Instant dayEnd) {
    var queue = QueueDay.idOf(officeId, day);
    return new Arrival(officeId, queue, number, false, language, now, dayEnd);
  }

  /** Whether the day of this queue is over. */
  boolean isOver(Instant now) {
    return !now.isBefore(dayEnd);
  }
}
