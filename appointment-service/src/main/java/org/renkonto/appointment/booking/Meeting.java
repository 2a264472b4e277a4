package org.renkonto.appointment.booking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Visibility;

/**
 * What others may know of an appointment: never what it is about, nor with whom.
 *
 * @param zone of the office's clock
 * @param personSubject whom to tell, opaque; absent where nothing may be told by message
 * @param language of the person, absent when not asked
 * @param translatorNeeded whether a translator is to be there
 */
public record Meeting(
    UUID officeId,
    Instant start,
    Instant end,
    String zone,
    Mode mode,
    Visibility visibility,
    @Nullable String personSubject,
    @Nullable String language,
    boolean translatorNeeded) {}
