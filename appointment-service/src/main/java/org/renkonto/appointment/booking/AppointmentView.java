package org.renkonto.appointment.booking;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.slot.Place;
import org.renkonto.platform.security.Caller;

/**
 * An appointment as its people see it.
 *
 * @param heldUntil until when it is to be confirmed; absent once it is
 * @param waitsUntil how long a translator is waited for, or somebody's choice without one
 * @param translatorMode how the translator is to take part
 * @param noTranslatorBecause a code; absent unless there is none
 * @param units where and with whom; staff only
 * @param overbooked why it lies over another; staff only
 */
public record AppointmentView(
    UUID id,
    UUID officeId,
    String reason,
    OffsetDateTime start,
    OffsetDateTime end,
    ZoneId zone,
    Mode mode,
    AppointmentState state,
    @Nullable CancelledBy cancelledBy,
    @Nullable OffsetDateTime heldUntil,
    @Nullable String language,
    boolean translatorNeeded,
    @Nullable TranslatorMode translatorMode,
    @Nullable OffsetDateTime waitsUntil,
    @Nullable String noTranslatorBecause,
    @Nullable List<UUID> units,
    @Nullable String overbooked) {

  /** As this caller may see it. */
  public static AppointmentView of(Appointment appointment, Caller caller) {
    var details = appointment.details();
    var zone = details.zone();
    var staff = Staff.of(details.officeId(), caller);
    var hold = appointment.standing().hold();
    var interpreting = appointment.interpreting();
    var need = interpreting.need();
    var waitsUntil = interpreting.until();
    return new AppointmentView(
        appointment.id(),
        details.officeId(),
        details.reasonCode(),
        appointment.start().atZone(zone).toOffsetDateTime(),
        appointment.end().atZone(zone).toOffsetDateTime(),
        zone,
        details.mode(),
        appointment.state(),
        appointment.cancelledBy(),
        hold == null ? null : hold.until().atZone(zone).toOffsetDateTime(),
        details.language(),
        appointment.meeting().translatorNeeded(),
        need == null ? null : need.mode(),
        waitsUntil == null ? null : waitsUntil.atZone(zone).toOffsetDateTime(),
        interpreting.cause(),
        staff ? appointment.places().stream().map(Place::unitId).toList() : null,
        staff ? details.overbooked() : null);
  }
}
