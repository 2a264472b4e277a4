package org.renkonto.appointment.group;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.Meeting;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Visibility;

/**
 * What a group is about.
 *
 * @param reasonCode who may book the reason may register
 * @param languages in which it is held (BCP 47)
 * @param registrationUntil who is not staff registers before this
 */
record GroupDetails(
    UUID officeId,
    ZoneId zone,
    String reasonCode,
    Mode mode,
    Visibility visibility,
    Set<String> languages,
    int seats,
    Instant registrationUntil) {

  GroupDetails {
    languages = Set.copyOf(languages);
  }

  /** What others may know of it, as of an appointment of this person. */
  Meeting meeting(Instant start, Instant end, @Nullable String personSubject) {
    var told = visibility == Visibility.NORMAL ? personSubject : null;
    return new Meeting(officeId, start, end, zone.getId(), mode, visibility, told, null, false);
  }
}
