package org.renkonto.translation.request;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.web.Page;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests as institutions and dispatchers use them; an institution sees its own only. */
@RestController
@RequestMapping("/api/translation/requests")
@PreAuthorize("hasAnyRole('INSTITUTION', 'DISPATCHER')")
class TranslationRequestController {

  record Rejection(@NotNull RejectionReason reason) {}

  private final TranslationDesk desk;
  private final TranslationRequests requests;
  private final MongoOperations store;
  private final Ids ids;

  TranslationRequestController(
      TranslationDesk desk, TranslationRequests requests, MongoOperations store, Ids ids) {
    this.desk = desk;
    this.requests = requests;
    this.store = store;
    this.ids = ids;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RequestView> request(@Valid @RequestBody RequestForm wanted, Caller caller) {
    var request = desk.handle(wanted.command(ids.next(), caller));
    return ResponseEntity.created(URI.create("/api/translation/requests/" + request.id()))
        .eTag(ETags.of(request.version()))
        .body(view(request, caller));
  }

  @GetMapping
  Page<RequestView> list(
      @RequestParam(required = false) TranslationRequest.@Nullable State state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    var mine =
        caller.is("DISPATCHER")
            ? new Criteria()
            : where("details.institutionId").is(caller.requireId("institution_id"));
    return Page.newestFirst(
            store,
            TranslationRequest.class,
            state == null ? mine : mine.and("state").is(state),
            "submittedAt",
            Cursor.parse(cursor),
            limit,
            r -> new Cursor(r.submittedAt(), r.id().toString()))
        .map(request -> view(request, caller));
  }

  @GetMapping("/{id}")
  ResponseEntity<RequestView> one(@PathVariable UUID id, Caller caller) {
    return answer(visible(id, caller), caller);
  }

  @PostMapping("/{id}/approval")
  @PreAuthorize("hasRole('DISPATCHER')")
  ResponseEntity<RequestView> approve(@PathVariable UUID id, Caller caller) {
    visible(id, caller);
    desk.approve(id);
    return answer(visible(id, caller), caller);
  }

  @PostMapping("/{id}/rejection")
  @PreAuthorize("hasRole('DISPATCHER')")
  ResponseEntity<RequestView> reject(
      @PathVariable UUID id, @Valid @RequestBody Rejection rejection, Caller caller) {
    visible(id, caller);
    desk.reject(id, rejection.reason());
    return answer(visible(id, caller), caller);
  }

  @PostMapping("/{id}/cancellation")
  ResponseEntity<RequestView> cancel(@PathVariable UUID id, Caller caller) {
    visible(id, caller);
    var by = caller.is("DISPATCHER") ? CancelledBy.DISPATCHER : CancelledBy.INSTITUTION;
    return answer(desk.cancel(id, by), caller);
  }

  /** Another institution's request is answered like one that does not exist. */
  private TranslationRequest visible(UUID id, Caller caller) {
    return requests
        .findById(id)
        .filter(
            request ->
                caller.is("DISPATCHER")
                    || caller
                        .id("institution_id")
                        .filter(request.details().institutionId()::equals)
                        .isPresent())
        .orElseThrow(() -> new NotFound("request", id));
  }

  private static ResponseEntity<RequestView> answer(TranslationRequest request, Caller caller) {
    return ResponseEntity.ok().eTag(ETags.of(request.version())).body(view(request, caller));
  }

  private static RequestView view(TranslationRequest request, Caller caller) {
    return RequestView.of(request, caller.is("DISPATCHER"));
  }
}
