package org.renkonto.appointment.group;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.group.SeatDesk.RecordAttendance;
import org.renkonto.appointment.group.SeatDesk.Register;
import org.renkonto.appointment.group.SeatDesk.SayCannotCome;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Ids;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registering, "cannot come", and who was there. */
@RestController
@RequestMapping("/api/appointment/groups/{group}/registrations")
class SeatController {

  /**
   * For whom; absent: the caller, or for staff somebody who cannot be told.
   *
   * @param consent that the person has agreed, where an institution registers somebody
   */
  record RegistrationForm(
      @Nullable @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}") String personSubject,
      @Nullable Boolean consent) {}

  /** What staff saw. */
  record AttendanceForm(@NotNull Attendance seen) {}

  private final SeatDesk desk;
  private final Ids ids;

  SeatController(SeatDesk desk, Ids ids) {
    this.desk = desk;
    this.ids = ids;
  }

  /** 201 for a new registration, 200 where the person had registered before. */
  @PostMapping
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  ResponseEntity<GroupView.Seat> register(
      @PathVariable UUID group,
      @Valid @RequestBody(required = false) @Nullable RegistrationForm form,
      Caller caller) {
    var id = ids.next();
    var subject = form == null ? null : form.personSubject();
    var consent = form != null && Boolean.TRUE.equals(form.consent());
    var done = desk.handle(new Register(group, id, subject, consent, caller));
    var seat = GroupView.seat(done.group(), done.registration());
    return seat.id().equals(id)
        ? ResponseEntity.created(URI.create("/api/appointment/groups/" + group)).body(seat)
        : ResponseEntity.ok(seat);
  }

  @PostMapping("/{id}/cannot-come")
  GroupView cannotCome(@PathVariable UUID group, @PathVariable UUID id, Caller caller) {
    return GroupView.of(desk.handle(new SayCannotCome(group, id, caller)), caller);
  }

  @PostMapping("/{id}/attendance")
  GroupView attendance(
      @PathVariable UUID group,
      @PathVariable UUID id,
      @Valid @RequestBody AttendanceForm form,
      Caller caller) {
    return GroupView.of(desk.handle(new RecordAttendance(group, id, form.seen(), caller)), caller);
  }
}
