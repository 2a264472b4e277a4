package org.renkonto.appointment.queue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.queue.ArrivalDesk.CheckIn;
import org.renkonto.appointment.queue.ArrivalDesk.NoteAbsence;
import org.renkonto.appointment.queue.ArrivalDesk.NoteCompletion;
import org.renkonto.appointment.queue.ArrivalDesk.Prioritise;
import org.renkonto.appointment.queue.CallDesk.Call;
import org.renkonto.appointment.queue.CallDesk.Forward;
import org.renkonto.appointment.queue.CallDesk.Step;
import org.renkonto.appointment.queue.CallDesk.Take;
import org.renkonto.appointment.queue.DoorDesk.IssueTicket;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People in the queue: at the door, called, parked, forwarded, served. */
@RestController
@RequestMapping("/api/appointment")
@PreAuthorize(Staff.ONLY)
class TicketController {

  private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

  /** What somebody at the door came for. */
  record AtTheDoor(
      @NotNull UUID officeId,
      @NotNull @Pattern(regexp = CODE) String reason,
      @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language,
      Priority.@Nullable Why priority) {}

  /** Why before others; absent: in turn. */
  record Arrival(Priority.@Nullable Why priority) {}

  /** Why before others. */
  record Preference(@NotNull Priority.Why why) {}

  /** Who calls, and where to; no room: to the counsellor's usual desk. */
  record Calling(@NotNull UUID unit, @Nullable UUID room) {}

  /** To whom or for what; one of them at least. */
  record Forwarding(@Nullable UUID unit, @Nullable @Pattern(regexp = CODE) String reason) {}

  private final DoorDesk door;
  private final ArrivalDesk arrivals;
  private final CallDesk calls;
  private final Tickets tickets;
  private final QueueLists lists;
  private final Ids ids;

  TicketController(
      DoorDesk door,
      ArrivalDesk arrivals,
      CallDesk calls,
      Tickets tickets,
      QueueLists lists,
      Ids ids) {
    this.door = door;
    this.arrivals = arrivals;
    this.calls = calls;
    this.tickets = tickets;
    this.lists = lists;
    this.ids = ids;
  }

  @PostMapping("/tickets")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<TicketView> issue(@Valid @RequestBody AtTheDoor who, Caller caller) {
    return created(
        door.handle(
            new IssueTicket(
                ids.next(), who.officeId(), who.reason(), who.language(), who.priority(), caller)));
  }

  @PostMapping("/appointments/{id}/arrival")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<TicketView> arrival(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable Arrival arrival,
      Caller caller) {
    var why = arrival == null ? null : arrival.priority();
    return created(arrivals.handle(new CheckIn(id, why, caller)));
  }

  @PostMapping("/appointments/{id}/no-show")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void absent(@PathVariable UUID id, Caller caller) {
    arrivals.handle(new NoteAbsence(id, caller));
  }

  /** It took place without the queue: at the telephone, at home, or noted afterwards. */
  @PostMapping("/appointments/{id}/completion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void tookPlace(@PathVariable UUID id, Caller caller) {
    arrivals.handle(new NoteCompletion(id, caller));
  }

  @GetMapping("/tickets/{id}")
  TicketView one(@PathVariable UUID id, Caller caller) {
    var seen = tickets.get(id);
    Staff.check(seen.officeId(), caller);
    return lists.view(seen);
  }

  @PostMapping("/tickets/{id}/priority")
  TicketView priority(
      @PathVariable UUID id, @Valid @RequestBody Preference preference, Caller caller) {
    return lists.view(arrivals.handle(new Prioritise(id, preference.why(), caller)));
  }

  @PostMapping("/tickets/{id}/call")
  TicketView call(@PathVariable UUID id, @Valid @RequestBody Calling calling, Caller caller) {
    return lists.view(calls.handle(new Call(id, calling.unit(), calling.room(), caller)));
  }

  @PostMapping("/tickets/{id}/forward")
  TicketView forward(@PathVariable UUID id, @Valid @RequestBody Forwarding to, Caller caller) {
    if (to.unit() == null && to.reason() == null) {
      throw new InvalidInput("unit", "or reason must be named");
    }
    return lists.view(calls.handle(new Forward(id, to.unit(), to.reason(), caller)));
  }

  @PostMapping("/tickets/{id}/start")
  TicketView start(@PathVariable UUID id, Caller caller) {
    return take(Step.START, id, caller);
  }

  @PostMapping("/tickets/{id}/park")
  TicketView park(@PathVariable UUID id, Caller caller) {
    return take(Step.PARK, id, caller);
  }

  @PostMapping("/tickets/{id}/return")
  TicketView comeBack(@PathVariable UUID id, Caller caller) {
    return take(Step.COME_BACK, id, caller);
  }

  @PostMapping("/tickets/{id}/finish")
  TicketView finish(@PathVariable UUID id, Caller caller) {
    return take(Step.FINISH, id, caller);
  }

  @PostMapping("/tickets/{id}/no-show")
  TicketView noShow(@PathVariable UUID id, Caller caller) {
    return take(Step.NO_SHOW, id, caller);
  }

  @PostMapping("/tickets/{id}/excuse")
  TicketView excuse(@PathVariable UUID id, Caller caller) {
    return take(Step.EXCUSE, id, caller);
  }

  @PostMapping("/tickets/{id}/cancellation")
  TicketView cancel(@PathVariable UUID id, Caller caller) {
    return take(Step.CANCEL, id, caller);
  }

  private TicketView take(Step step, UUID id, Caller caller) {
    return lists.view(calls.handle(new Take(step, id, caller)));
  }

  private ResponseEntity<TicketView> created(Ticket ticket) {
    return ResponseEntity.created(URI.create("/api/appointment/tickets/" + ticket.id()))
        .body(lists.view(ticket));
  }
}
