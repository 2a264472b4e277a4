package org.renkonto.appointment.slot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A time at which an appointment could be.
 *
 * @param choices the free units of each kind that is needed; one of each is to be taken, in order
 */
public record Slot(Instant start, Instant end, List<List<UUID>> choices) {

  /** How many such appointments could be at this time. */
  public int free() {
    return choices.stream().mapToInt(List::size).min().orElse(0);
  }
}
