package org.renkonto.appointment.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.renkonto.appointment.booking.InterpretingDesk.GoOnWithout;
import org.renkonto.appointment.booking.InterpretingDesk.SeekInAnotherWay;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.opening.Audience;
import org.renkonto.appointment.slot.Slot;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the person or staff can choose when there is no translator; another time is a reschedule, as
 * ever.
 */
@RestController
@RequestMapping("/api/appointment/appointments/{id}")
class InterpretingController {

  /** How the translator is to take part. */
  record OtherMode(@NotNull TranslatorMode mode) {}

  /**
   * What can be chosen besides going on without; from both calendars, and no promise.
   *
   * @param known false when the translators' calendar cannot be asked now; then nothing is proposed
   * @param times at which the office and a translator are free
   * @param modes in which a translator could take part at the present time
   */
  record View(boolean known, List<Time> times, List<TranslatorMode> modes) {}

  /** A time that is proposed. */
  record Time(OffsetDateTime start, OffsetDateTime end) {

    static Time of(Slot slot, ZoneId zone) {
      return new Time(
          slot.start().atZone(zone).toOffsetDateTime(), slot.end().atZone(zone).toOffsetDateTime());
    }
  }

  private final InterpretingDesk desk;
  private final Appointments appointments;
  private final Proposals proposals;

  InterpretingController(InterpretingDesk desk, Appointments appointments, Proposals proposals) {
    this.desk = desk;
    this.appointments = appointments;
    this.proposals = proposals;
  }

  @GetMapping("/proposals")
  View proposals(@PathVariable UUID id, @AuthenticationPrincipal Jwt token, Caller caller) {
    var seen = appointments.visible(id, caller);
    var zone = seen.details().zone();
    var audience = Staff.of(seen.details().officeId(), caller) ? Audience.STAFF : Audience.PUBLIC;
    return proposals
        .of(seen, audience, token.getTokenValue())
        .map(
            choice ->
                new View(
                    true,
                    choice.times().stream().map(slot -> Time.of(slot, zone)).toList(),
                    choice.modes()))
        .orElseGet(() -> new View(false, List.of(), List.of()));
  }

  @PostMapping("/translator-mode")
  ResponseEntity<AppointmentView> mode(
      @PathVariable UUID id, @Valid @RequestBody OtherMode other, Caller caller) {
    var seen = appointments.visible(id, caller);
    return answer(desk.handle(new SeekInAnotherWay(seen.id(), other.mode(), null)), caller);
  }

  @PostMapping("/without-translator")
  ResponseEntity<AppointmentView> without(@PathVariable UUID id, Caller caller) {
    var seen = appointments.visible(id, caller);
    return answer(desk.handle(new GoOnWithout(seen.id(), null)), caller);
  }

  private static ResponseEntity<AppointmentView> answer(Appointment seen, Caller caller) {
    return ResponseEntity.ok()
        .eTag(ETags.of(seen.version()))
        .body(AppointmentView.of(seen, caller));
  }
}
