package org.renkonto.appointment.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.group.GroupDesk.CancelGroup;
import org.renkonto.appointment.group.GroupDesk.KeepInSpite;
import org.renkonto.appointment.group.GroupDesk.PublishGroup;
import org.renkonto.appointment.office.Mode;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups: published and called off by staff, seen by everybody. */
@RestController
@RequestMapping("/api/appointment/groups")
class GroupController {

  /** A group as staff describes it; moments with their offset. */
  record GroupForm(
      @NotNull UUID officeId,
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String reason,
      @NotEmpty @Size(max = 20) Set<@NotNull UUID> units,
      @NotNull OffsetDateTime start,
      @NotNull OffsetDateTime end,
      @NotNull Mode mode,
      @NotEmpty @Size(max = 20)
          Set<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String> languages,
      @Min(2) @Max(500) int seats,
      @NotNull OffsetDateTime registrationUntil) {

    GroupPlan.Wished wished() {
      return new GroupPlan.Wished(
          officeId,
          reason,
          units,
          start.toInstant(),
          end.toInstant(),
          mode,
          languages,
          seats,
          registrationUntil.toInstant());
    }
  }

  /** Which absence or closure it takes place in spite of. */
  record Keeping(@NotNull UUID inSpiteOf) {}

  private final GroupDesk desk;
  private final GroupList list;
  private final Groups groups;
  private final Ids ids;

  GroupController(GroupDesk desk, GroupList list, Groups groups, Ids ids) {
    this.desk = desk;
    this.list = list;
    this.groups = groups;
    this.ids = ids;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<GroupView> publish(@Valid @RequestBody GroupForm form, Caller caller) {
    var group = desk.handle(new PublishGroup(ids.next(), form.wished(), caller));
    return ResponseEntity.created(URI.create("/api/appointment/groups/" + group.id()))
        .eTag(ETags.of(group.version()))
        .body(GroupView.of(group, caller));
  }

  @GetMapping
  Page<GroupView> groups(
      @RequestParam UUID office,
      @RequestParam(required = false) @Nullable OffsetDateTime from,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int limit,
      Caller caller) {
    var since = from == null ? null : from.toInstant();
    return list.of(office, since, Cursor.parse(cursor), limit, caller)
        .map(group -> GroupView.of(group, caller));
  }

  @GetMapping("/{id}")
  ResponseEntity<GroupView> one(@PathVariable UUID id, Caller caller) {
    return answer(groups.visible(id, caller), caller);
  }

  @PostMapping("/{id}/cancellation")
  ResponseEntity<GroupView> cancel(@PathVariable UUID id, Caller caller) {
    return answer(desk.handle(new CancelGroup(id, caller)), caller);
  }

  @PostMapping("/{id}/keeping")
  ResponseEntity<GroupView> keep(
      @PathVariable UUID id, @Valid @RequestBody Keeping keeping, Caller caller) {
    return answer(desk.handle(new KeepInSpite(id, keeping.inSpiteOf(), caller)), caller);
  }

  private static ResponseEntity<GroupView> answer(Group group, Caller caller) {
    return ResponseEntity.ok().eTag(ETags.of(group.version())).body(GroupView.of(group, caller));
  }
}
