package org.renkonto.appointment.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.platform.security.Caller;

/**
 * What an appointment is about and who comes.
 *
 * @param personSubject the opaque subject of the person; absent for one that staff booked for
 *     somebody who cannot be told
 * @param institutionId that booked for the person
 * @param language of the person, absent when not asked
 * @param overbooked why staff put it over another, a code; absent otherwise
 */
public record Details(
    UUID officeId,
    ZoneId zone,
    String reasonCode,
    Mode mode,
    Visibility visibility,
    Door door,
    @Nullable String personSubject,
    @Nullable UUID institutionId,
    @Nullable String language,
    boolean translatorNeeded,
    @Nullable String overbooked) {

  /** By which door it came. */
  public enum Door {
    /** The person, online. */
    ONLINE,
    /** An institution for the person. */
    INSTITUTION,
    /** Staff, mostly from a telephone call. */
    STAFF
  }

  /**
   * Whether the caller may know of it; hidden ones are the office's alone once they are booked.
   *
   * @param held whether it is kept only, and not booked yet
   */
  boolean isVisibleTo(Caller caller, boolean held) {
    var own =
        caller.subject().equals(personSubject)
            || caller.id("institution_id").filter(i -> i.equals(institutionId)).isPresent();
    return Staff.of(officeId, caller) || (own && (held || visibility != Visibility.HIDDEN));
  }

  Meeting meeting(Instant start, Instant end, boolean withoutTranslator) {
    return new Meeting(
        officeId,
        start,
        end,
        zone.getId(),
        mode,
        visibility,
        visibility == Visibility.NORMAL ? personSubject : null,
        language,
        translatorNeeded && !withoutTranslator);
  }
}
