package org.renkonto.appointment.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.BookingDesk.BookAtOnce;
import org.renkonto.appointment.booking.BookingDesk.ConfirmHold;
import org.renkonto.appointment.booking.BookingDesk.HoldTime;
import org.renkonto.appointment.booking.ChangeDesk.Cancel;
import org.renkonto.appointment.booking.ChangeDesk.KeepInSpite;
import org.renkonto.appointment.booking.ChangeDesk.Reschedule;
import org.renkonto.appointment.booking.ChangeDesk.WantEarlier;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holding, booking, moving and calling off, for those who have a token. */
@RestController
@RequestMapping("/api/appointment")
class AppointmentController {

  /**
   * What somebody wants.
   *
   * @param start with the offset, as the free slots name it
   * @param consent that the person has agreed, where an institution books for somebody
   * @param visibility what the person wishes, where that protects more than the reason does
   * @param overbooked why it may lie over another; staff only
   */
  record Wanted(
      @NotNull UUID officeId,
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String reason,
      @NotNull OffsetDateTime start,
      @NotNull Mode mode,
      @Nullable UUID unit,
      @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language,
      @Nullable Boolean translatorNeeded,
      @Nullable @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}") String personSubject,
      @Nullable Boolean consent,
      @Nullable Visibility visibility,
      @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String overbooked) {

    Wish wish() {
      return new Wish(
          officeId,
          reason,
          start.toInstant(),
          mode,
          unit,
          language,
          Boolean.TRUE.equals(translatorNeeded),
          personSubject,
          Boolean.TRUE.equals(consent),
          visibility);
    }
  }

  /** The code that came by message; absent: it is to be sent. */
  record Confirmation(@Nullable @Pattern(regexp = "\\d{6}") String code) {}

  /** The new time. */
  record NewTime(@NotNull OffsetDateTime start) {}

  /** Which absence or closure it stays in spite of. */
  record Keeping(@NotNull UUID inSpiteOf) {}

  /** Who calls it off; staff may say that the person did. */
  record CallingOff(@Nullable CancelledBy by) {}

  /** Whether to be told of earlier times. */
  record Earlier(boolean wanted) {}

  private final BookingDesk bookings;
  private final ChangeDesk changes;
  private final Appointments appointments;
  private final Ids ids;

  AppointmentController(
      BookingDesk bookings, ChangeDesk changes, Appointments appointments, Ids ids) {
    this.bookings = bookings;
    this.changes = changes;
    this.appointments = appointments;
    this.ids = ids;
  }

  @PostMapping("/holds")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AppointmentView> hold(@Valid @RequestBody Wanted wanted, Caller caller) {
    return created(bookings.handle(new HoldTime(ids.next(), wanted.wish(), caller)), caller);
  }

  @PostMapping("/holds/{id}/confirmation")
  ResponseEntity<AppointmentView> confirm(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable Confirmation confirmation,
      Caller caller) {
    var code = confirmation == null ? null : confirmation.code();
    return answer(bookings.handle(new ConfirmHold(id, code, caller)), caller);
  }

  @PostMapping("/appointments")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AppointmentView> book(@Valid @RequestBody Wanted wanted, Caller caller) {
    var command = new BookAtOnce(ids.next(), wanted.wish(), wanted.overbooked(), caller);
    return created(bookings.handle(command), caller);
  }

  @GetMapping("/appointments/{id}")
  ResponseEntity<AppointmentView> one(@PathVariable UUID id, Caller caller) {
    return answer(appointments.visible(id, caller), caller);
  }

  @PostMapping("/appointments/{id}/reschedule")
  ResponseEntity<AppointmentView> reschedule(
      @PathVariable UUID id, @Valid @RequestBody NewTime wished, Caller caller) {
    var seen = appointments.visible(id, caller);
    var start = wished.start().toInstant();
    var command = new Reschedule(seen.id(), start, ids.next(), by(seen, caller), null);
    return answer(changes.handle(command), caller);
  }

  @PostMapping("/appointments/{id}/cancellation")
  ResponseEntity<AppointmentView> cancel(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable CallingOff wished,
      Caller caller) {
    var seen = appointments.visible(id, caller);
    var staff = isOfStaff(seen, caller);
    var by = wished == null || wished.by() == null ? by(seen, caller) : wished.by();
    if (by == CancelledBy.OFFICE && !staff) {
      throw new InvalidInput("by", "is the office for its staff only");
    }
    var command = new Cancel(seen.id(), by, null, staff);
    return answer(changes.handle(command), caller);
  }

  @PostMapping("/appointments/{id}/keeping")
  ResponseEntity<AppointmentView> keep(
      @PathVariable UUID id, @Valid @RequestBody Keeping keeping, Caller caller) {
    return answer(changes.handle(new KeepInSpite(id, keeping.inSpiteOf(), caller)), caller);
  }

  @PutMapping("/appointments/{id}/earlier")
  ResponseEntity<AppointmentView> earlier(
      @PathVariable UUID id, @Valid @RequestBody Earlier earlier, Caller caller) {
    var seen = appointments.visible(id, caller);
    return answer(changes.handle(new WantEarlier(seen.id(), earlier.wanted())), caller);
  }

  private static CancelledBy by(Appointment seen, Caller caller) {
    return isOfStaff(seen, caller) ? CancelledBy.OFFICE : CancelledBy.PERSON;
  }

  private static boolean isOfStaff(Appointment seen, Caller caller) {
    return Staff.of(seen.details().officeId(), caller);
  }

  private static ResponseEntity<AppointmentView> created(Appointment booked, Caller caller) {
    return ResponseEntity.created(URI.create("/api/appointment/appointments/" + booked.id()))
        .eTag(ETags.of(booked.version()))
        .body(AppointmentView.of(booked, caller));
  }

  private static ResponseEntity<AppointmentView> answer(Appointment seen, Caller caller) {
    return ResponseEntity.ok()
        .eTag(ETags.of(seen.version()))
        .body(AppointmentView.of(seen, caller));
  }
}
