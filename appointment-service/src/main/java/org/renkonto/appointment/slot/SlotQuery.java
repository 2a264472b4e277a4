package org.renkonto.appointment.slot;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Reason;
import org.renkonto.appointment.opening.Audience;

/**
 * What is looked for.
 *
 * @param from the earliest start
 * @param to starts are before it
 * @param language that the counsellor must work in; absent: any, or a translator comes
 * @param unit the counsellor wished; absent: any
 */
public record SlotQuery(
    Office office,
    Reason reason,
    Mode mode,
    Instant from,
    Instant to,
    Audience audience,
    @Nullable String language,
    @Nullable UUID unit) {

  /** The same for another time. */
  public SlotQuery within(Instant earliest, Instant before) {
    return new SlotQuery(office, reason, mode, earliest, before, audience, language, unit);
  }
}
