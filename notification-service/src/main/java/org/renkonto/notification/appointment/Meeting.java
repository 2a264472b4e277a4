package org.renkonto.notification.appointment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.text.Appointment;

/** What events about an appointment say of it, and whom to tell. */
record Meeting(
    Instant start,
    Instant end,
    ZoneId zone,
    String mode,
    String visibility,
    @Nullable String personSubject) {

  Meeting {
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    requireNonNull(zone, "zone");
    requireNonNull(mode, "mode");
  }

  /** Nobody where the person is not known, or is to get no message. */
  Optional<String> whom() {
    return Optional.ofNullable(personSubject).filter(_ -> "NORMAL".equals(visibility));
  }

  /** The part of it that is kept and put into words. */
  Appointment appointment(UUID id, int link) {
    return new Appointment(id, link, start, end, zone, mode, null);
  }
}
