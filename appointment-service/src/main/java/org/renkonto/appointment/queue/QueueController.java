package org.renkonto.appointment.queue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.queue.CallDesk.CallNext;
import org.renkonto.appointment.queue.DoorDesk.ResumeTickets;
import org.renkonto.appointment.queue.DoorDesk.StopTickets;
import org.renkonto.appointment.queue.QueueLists.QueueView;
import org.renkonto.platform.security.Caller;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Today's queue of an office, for those who work there. */
@RestController
@RequestMapping("/api/appointment")
@PreAuthorize(Staff.ONLY)
class QueueController {

  /**
   * Who calls.
   *
   * @param unit the counsellor
   * @param room where; absent: at the counsellor's usual desk
   */
  record Next(@NotNull UUID officeId, @NotNull UUID unit, @Nullable UUID room) {}

  /** Why no more tickets are given. */
  record Stop(@NotNull UUID officeId, @NotNull StopCode message) {}

  /** Where tickets are given again. */
  record Resume(@NotNull UUID officeId) {}

  /** How many may come without an appointment in a day; 0: nobody. */
  record Contingent(@Min(0) @Max(900) int contingent) {}

  private final QueueLists lists;
  private final CallDesk calls;
  private final DoorDesk door;
  private final Offices offices;
  private final MongoOperations store;

  QueueController(
      QueueLists lists, CallDesk calls, DoorDesk door, Offices offices, MongoOperations store) {
    this.lists = lists;
    this.calls = calls;
    this.door = door;
    this.offices = offices;
    this.store = store;
  }

  @GetMapping("/queue")
  QueueView queue(
      @RequestParam UUID office,
      @RequestParam(defaultValue = "100") @Min(1) @Max(100) int limit,
      Caller caller) {
    return lists.of(offices.ofStaff(office, caller).id(), limit);
  }

  /** Calls whose turn it is; 204 when nobody waits for this counsellor. */
  @PostMapping("/queue/next")
  ResponseEntity<TicketView> next(@Valid @RequestBody Next next, Caller caller) {
    var called = calls.handle(new CallNext(next.officeId(), next.unit(), next.room(), caller));
    return called == null
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok(lists.view(called));
  }

  @PostMapping("/queue/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@Valid @RequestBody Stop stop, Caller caller) {
    door.handle(new StopTickets(stop.officeId(), stop.message(), caller));
  }

  @PostMapping("/queue/resume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(@Valid @RequestBody Resume resume, Caller caller) {
    door.handle(new ResumeTickets(resume.officeId(), caller));
  }

  @PutMapping("/offices/{office}/walk-in")
  WalkIn walkIn(@PathVariable UUID office, @Valid @RequestBody Contingent form, Caller caller) {
    return store.save(new WalkIn(offices.ofStaff(office, caller).id(), form.contingent()));
  }
}
