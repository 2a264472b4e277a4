package org.renkonto.translation.dispatch;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.web.Page;
import org.renkonto.translation.calendar.LocalStart;
import org.renkonto.translation.request.Assignment;
import org.renkonto.translation.request.Closing;
import org.renkonto.translation.request.Closing.Outcome;
import org.renkonto.translation.request.Closing.Report;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assignments: translators see their own, institutions those of their requests. */
@RestController
@RequestMapping("/api/translation/assignments")
@PreAuthorize("hasAnyRole('TRANSLATOR', 'INSTITUTION', 'DISPATCHER')")
class AssignmentController {

  /**
   * What took place, in local times at the place of the session; an offset only where the clock
   * shows the time twice.
   */
  record Statement(
      @NotNull LocalDateTime start,
      @Nullable ZoneOffset startOffset,
      @NotNull LocalDateTime end,
      @Nullable ZoneOffset endOffset,
      @NotNull Outcome outcome) {}

  /** {@code agrees} to the translator's report, or a statement of one's own. */
  record Attestation(
      boolean agrees,
      @Nullable LocalDateTime start,
      @Nullable ZoneOffset startOffset,
      @Nullable LocalDateTime end,
      @Nullable ZoneOffset endOffset,
      @Nullable Outcome outcome) {}

  private final AssignmentDesk desk;
  private final TranslationRequests requests;
  private final MongoOperations store;

  AssignmentController(AssignmentDesk desk, TranslationRequests requests, MongoOperations store) {
    this.desk = desk;
    this.requests = requests;
    this.store = store;
  }

  /**
   * The latest assignment of each request that the caller may see, newest request first.
   *
   * @param closing only those that bind, and are closed so far
   */
  @GetMapping
  Page<AssignmentView> list(
      @RequestParam(required = false) Closing.@Nullable State closing,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    var seen = closing == null ? visible(caller) : visible(caller, closing);
    return Page.newestFirst(
            store,
            TranslationRequest.class,
            seen,
            "submittedAt",
            Cursor.parse(cursor),
            limit,
            r -> new Cursor(r.submittedAt(), r.id().toString()))
        .map(request -> AssignmentView.of(request, latest(request, caller)));
  }

  @PostMapping("/{id}/confirmation")
  AssignmentView confirm(@PathVariable UUID id, Caller caller) {
    return view(desk.confirm(id, caller), id);
  }

  @PostMapping("/{id}/withdrawal")
  AssignmentView withdraw(@PathVariable UUID id, Caller caller) {
    return view(desk.withdraw(id, caller), id);
  }

  @PostMapping("/{id}/report")
  AssignmentView report(
      @PathVariable UUID id, @Valid @RequestBody Statement statement, Caller caller) {
    return view(desk.report(id, report(id, statement), caller), id);
  }

  @PostMapping("/{id}/attestation")
  AssignmentView attest(
      @PathVariable UUID id, @Valid @RequestBody Attestation attestation, Caller caller) {
    var own = attestation.agrees() ? null : report(id, own(attestation));
    return view(desk.attest(id, own, caller), id);
  }

  @PostMapping("/{id}/settlement")
  @PreAuthorize("hasRole('DISPATCHER')")
  AssignmentView settle(@PathVariable UUID id, @Valid @RequestBody Statement statement) {
    return view(desk.settle(id, report(id, statement)), id);
  }

  private static Statement own(Attestation attestation) {
    if (attestation.start() == null || attestation.end() == null || attestation.outcome() == null) {
      throw new InvalidInput(
          "start", "start, end and outcome are needed by whoever does not agree");
    }
    return new Statement(
        attestation.start(),
        attestation.startOffset(),
        attestation.end(),
        attestation.endOffset(),
        attestation.outcome());
  }

  private Report report(UUID id, Statement statement) {
    var zone =
        requests
            .findByAssignment(id)
            .map(request -> request.details().zone())
            .orElseThrow(() -> new NotFound("assignment", id));
    return new Report(
        new LocalStart(statement.start(), zone, statement.startOffset()).instant(),
        new LocalStart(statement.end(), zone, statement.endOffset()).instant(),
        statement.outcome());
  }

  private static Criteria visible(Caller caller) {
    if (caller.is("DISPATCHER")) {
      return where("assignments.0").exists(true);
    }
    return own(caller)
        .map(translator -> where("assignments.translatorId").is(translator))
        .orElseGet(
            () ->
                where("details.institutionId")
                    .is(caller.requireId("institution_id"))
                    .and("assignments.0")
                    .exists(true));
  }

  /** Those where the assignment that binds is closed so far. */
  private static Criteria visible(Caller caller, Closing.State closing) {
    var bound =
        own(caller)
            .map(translator -> where("translatorId").is(translator))
            .orElseGet(Criteria::new)
            .and("closing.state")
            .is(closing)
            .and("state")
            .in(Assignment.CURRENT);
    return visible(caller).and("assignments").elemMatch(bound);
  }

  private static Assignment latest(TranslationRequest request, Caller caller) {
    var own = own(caller);
    return request.assignments().stream()
        .filter(a -> own.isEmpty() || own.get().equals(a.translatorId()))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  /** The translator whose assignments alone the caller sees. */
  private static Optional<UUID> own(Caller caller) {
    return caller.is("TRANSLATOR") && !caller.is("DISPATCHER")
        ? Optional.of(caller.requireId("translator_id"))
        : Optional.empty();
  }

  private static AssignmentView view(TranslationRequest request, UUID id) {
    return AssignmentView.of(request, request.assignment(id));
  }
}
