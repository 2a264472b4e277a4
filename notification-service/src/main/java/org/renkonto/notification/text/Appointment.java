package org.renkonto.notification.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment in an office, or a seat in a group, as a message tells it: never what it is about,
 * nor with whom. The place is on the page of its link.
 *
 * @param id of the appointment, or of the registration for a group
 * @param link number that its code and link are made from; 0 where it is not known
 * @param zone of the office's clock
 * @param mode how it takes place, a code
 * @param other a second time that the message tells: the one before it was moved, or a free one
 */
public record Appointment(
    UUID id,
    int link,
    Instant start,
    Instant end,
    ZoneId zone,
    String mode,
    @Nullable Instant other) {

  /** The same with another link. */
  public Appointment linked(int number) {
    return new Appointment(id, number, start, end, zone, mode, other);
  }

  /** The same with a second time to tell. */
  public Appointment beside(Instant time) {
    return new Appointment(id, link, start, end, zone, mode, time);
  }
}
