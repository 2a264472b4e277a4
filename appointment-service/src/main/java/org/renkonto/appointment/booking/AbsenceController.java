package org.renkonto.appointment.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.opening.Absence;
import org.renkonto.appointment.opening.Closure;
import org.renkonto.appointment.opening.LocalSpan;
import org.renkonto.appointment.opening.Plans;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Ids;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Absences and closures. Each lists the appointments that it hits until somebody has decided about
 * each: it is moved, called off, or stays. The list is made anew whenever it is read, so that one
 * booked at the same moment is on it too.
 */
@RestController
@RequestMapping("/api/appointment")
@PreAuthorize(Staff.ONLY)
class AbsenceController {

  /** A counsellor or room that is away; local times of its office. */
  record AbsenceForm(@NotNull UUID unitId, @NotNull @Valid LocalSpan span) {}

  /** An office that is closed; its local times. */
  record ClosureForm(@NotNull UUID officeId, @NotNull @Valid LocalSpan span) {}

  /** What was entered, and what waits for a decision because of it. */
  record View(
      UUID id,
      UUID officeId,
      @Nullable UUID unitId,
      LocalSpan span,
      List<AppointmentView> toDecide) {}

  private final Plans plans;
  private final Offices offices;
  private final Appointments appointments;
  private final Ids ids;

  AbsenceController(Plans plans, Offices offices, Appointments appointments, Ids ids) {
    this.plans = plans;
    this.offices = offices;
    this.appointments = appointments;
    this.ids = ids;
  }

  @PostMapping("/absences")
  ResponseEntity<View> absence(@Valid @RequestBody AbsenceForm form, Caller caller) {
    var unit = offices.unit(form.unitId());
    var absence = plans.add(new Absence(ids.next(), unit.officeId(), unit.id(), form.span()));
    return created("/api/appointment/absences/", view(absence, caller));
  }

  @GetMapping("/absences/{id}")
  View absence(@PathVariable UUID id, Caller caller) {
    return view(plans.absence(id), caller);
  }

  @PostMapping("/closures")
  ResponseEntity<View> closure(@Valid @RequestBody ClosureForm form, Caller caller) {
    var office = offices.office(form.officeId());
    var closure = plans.add(new Closure(ids.next(), office.id(), form.span()));
    return created("/api/appointment/closures/", view(closure, caller));
  }

  @GetMapping("/closures/{id}")
  View closure(@PathVariable UUID id, Caller caller) {
    return view(plans.closure(id), caller);
  }

  private View view(Absence absence, Caller caller) {
    var hit = toDecide(absence.id(), absence.officeId(), absence.unitId(), absence.span(), caller);
    return new View(absence.id(), absence.officeId(), absence.unitId(), absence.span(), hit);
  }

  private View view(Closure closure, Caller caller) {
    var hit = toDecide(closure.id(), closure.officeId(), null, closure.span(), caller);
    return new View(closure.id(), closure.officeId(), null, closure.span(), hit);
  }

  private List<AppointmentView> toDecide(
      UUID cause, UUID officeId, @Nullable UUID unit, LocalSpan span, Caller caller) {
    ZoneId zone = offices.office(officeId).zone();
    return appointments
        .findOverlapping(officeId, Appointment.TO_COME, span.start(zone), span.end(zone))
        .stream()
        .filter(a -> unit == null || a.occupies(unit))
        .filter(a -> !a.isKeptInSpiteOf(cause))
        .sorted((a, b) -> a.start().compareTo(b.start()))
        .map(a -> AppointmentView.of(a, caller))
        .toList();
  }

  private static ResponseEntity<View> created(String path, View view) {
    return ResponseEntity.created(URI.create(path + view.id())).body(view);
  }
}
