package org.renkonto.appointment.absence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.AppointmentView;
import org.renkonto.appointment.booking.Appointments;
import org.renkonto.appointment.group.GroupView;
import org.renkonto.appointment.group.Groups;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Unit;
import org.renkonto.appointment.opening.Absence;
import org.renkonto.appointment.opening.Closure;
import org.renkonto.appointment.opening.LocalSpan;
import org.renkonto.appointment.opening.Plans;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Absences and closures. Each lists the appointments and groups that it hits until somebody has
 * decided about each: it is moved, called off, or stays. The list is made anew whenever it is read,
 * so that one booked at the same moment is on it too; the first of each kind are shown.
 */
@RestController
@RequestMapping("/api/appointment")
@PreAuthorize(Staff.ONLY)
class AbsenceController {

  private static final int SHOWN = 200;

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
      List<AppointmentView> toDecide,
      List<GroupView> groupsToDecide) {}

  private final Plans plans;
  private final Offices offices;
  private final Appointments appointments;
  private final Groups groups;
  private final Ids ids;

  AbsenceController(
      Plans plans, Offices offices, Appointments appointments, Groups groups, Ids ids) {
    this.plans = plans;
    this.offices = offices;
    this.appointments = appointments;
    this.groups = groups;
    this.ids = ids;
  }

  @PostMapping("/absences")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<View> absence(@Valid @RequestBody AbsenceForm form, Caller caller) {
    var unit = offices.unit(form.unitId());
    Staff.check(unit.officeId(), caller);
    var absence = plans.add(new Absence(ids.next(), unit.officeId(), unit.id(), form.span()));
    return created("/api/appointment/absences/", view(absence, caller));
  }

  @GetMapping("/absences")
  List<Absence> absences(@RequestParam UUID office, Caller caller) {
    return plans.absences(offices.ofStaff(office, caller));
  }

  @GetMapping("/absences/{id}")
  View absence(@PathVariable UUID id, Caller caller) {
    return view(plans.absence(id), caller);
  }

  /** It was a mistake, or somebody is back early. */
  @DeleteMapping("/absences/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void noAbsence(@PathVariable UUID id, Caller caller) {
    var absence = plans.absence(id);
    Staff.check(absence.officeId(), caller);
    plans.remove(absence);
  }

  @PostMapping("/closures")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<View> closure(@Valid @RequestBody ClosureForm form, Caller caller) {
    var office = offices.ofStaff(form.officeId(), caller);
    var closure = plans.add(new Closure(ids.next(), office.id(), form.span()));
    return created("/api/appointment/closures/", view(closure, caller));
  }

  @GetMapping("/closures")
  List<Closure> closures(@RequestParam UUID office, Caller caller) {
    return plans.closures(offices.ofStaff(office, caller));
  }

  @GetMapping("/closures/{id}")
  View closure(@PathVariable UUID id, Caller caller) {
    return view(plans.closure(id), caller);
  }

  /** It was a mistake. */
  @DeleteMapping("/closures/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void noClosure(@PathVariable UUID id, Caller caller) {
    var closure = plans.closure(id);
    Staff.check(closure.officeId(), caller);
    plans.remove(closure);
  }

  private View view(Absence absence, Caller caller) {
    var units = List.of(absence.unitId());
    return view(absence.id(), absence.officeId(), absence.unitId(), units, absence.span(), caller);
  }

  private View view(Closure closure, Caller caller) {
    var units = offices.units(closure.officeId()).stream().map(Unit::id).toList();
    return view(closure.id(), closure.officeId(), null, units, closure.span(), caller);
  }

  private View view(
      UUID cause,
      UUID officeId,
      @Nullable UUID unit,
      List<UUID> units,
      LocalSpan span,
      Caller caller) {
    var zone = offices.ofStaff(officeId, caller).zone();
    var from = span.start(zone);
    var to = span.end(zone);
    var hit = appointments.hitBy(cause, units, from, to, SHOWN);
    var groupsHit = groups.hitBy(cause, units, from, to, SHOWN);
    return new View(
        cause,
        officeId,
        unit,
        span,
        hit.stream().map(each -> AppointmentView.of(each, caller)).toList(),
        groupsHit.stream().map(each -> GroupView.of(each, caller)).toList());
  }

  private static ResponseEntity<View> created(String path, View view) {
    return ResponseEntity.created(URI.create(path + view.id())).body(view);
  }
}
