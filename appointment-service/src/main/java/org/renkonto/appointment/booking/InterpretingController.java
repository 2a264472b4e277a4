package org.renkonto.appointment.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.renkonto.appointment.booking.InterpretingDesk.GoOnWithout;
import org.renkonto.appointment.booking.InterpretingDesk.SeekInAnotherWay;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.ETags;
import org.springframework.http.ResponseEntity;
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

  private final InterpretingDesk desk;
  private final Appointments appointments;

  InterpretingController(InterpretingDesk desk, Appointments appointments) {
    this.desk = desk;
    this.appointments = appointments;
  }

  @PostMapping("/translator-mode")
  ResponseEntity<AppointmentView> mode(
      @PathVariable UUID id, @Valid @RequestBody OtherMode other, Caller caller) {
    var seen = appointments.visible(id, caller);
    return answer(desk.handle(new SeekInAnotherWay(seen.id(), other.mode())), caller);
  }

  @PostMapping("/without-translator")
  ResponseEntity<AppointmentView> without(@PathVariable UUID id, Caller caller) {
    var seen = appointments.visible(id, caller);
    return answer(desk.handle(new GoOnWithout(seen.id())), caller);
  }

  private static ResponseEntity<AppointmentView> answer(Appointment seen, Caller caller) {
    return ResponseEntity.ok()
        .eTag(ETags.of(seen.version()))
        .body(AppointmentView.of(seen, caller));
  }
}
