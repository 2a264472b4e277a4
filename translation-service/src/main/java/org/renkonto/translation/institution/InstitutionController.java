package org.renkonto.translation.institution;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.web.Page;
import org.renkonto.translation.institution.Institution.State;
import org.renkonto.translation.institution.InstitutionDesk.ApproveInstitution;
import org.renkonto.translation.institution.InstitutionDesk.RegisterInstitution;
import org.renkonto.translation.institution.InstitutionDesk.SuspendInstitution;
import org.renkonto.translation.place.Places;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registration of institutions, and the dispatcher's word on it. */
@RestController
@RequestMapping("/api/translation/institutions")
class InstitutionController {

  private static final String DISPATCHER = "DISPATCHER";

  /**
   * @param place absent where the postcode has one place only
   */
  record Address(
      @NotBlank @Size(max = 10) String postcode, @Nullable @Size(max = 60) String place) {}

  /**
   * @param id the id that the identity provider gives to its members; a dispatcher may name it, an
   *     institution's own comes from its token
   * @param name of the public body, without control characters
   * @param contactSubject whom to tell, as an opaque subject id; the caller where an institution
   *     registers itself and names nobody
   */
  record Registration(
      @Nullable UUID id,
      @NotNull InstitutionType type,
      @NotBlank @Size(max = 120) @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*") String name,
      @NotNull @Valid Address place,
      @Nullable @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}") String contactSubject) {}

  /** An institution as the office and it itself see it. */
  record View(
      UUID id,
      InstitutionType type,
      String name,
      Address place,
      String contactSubject,
      State state,
      Instant registeredAt) {

    static View of(Institution institution) {
      var profile = institution.profile();
      return new View(
          institution.id(),
          profile.type(),
          profile.name(),
          new Address(profile.postcode(), profile.place()),
          profile.contactSubject(),
          institution.state(),
          institution.registeredAt());
    }
  }

  private final InstitutionDesk desk;
  private final Institutions institutions;
  private final MongoOperations store;
  private final Places places;
  private final Ids ids;

  InstitutionController(
      InstitutionDesk desk,
      Institutions institutions,
      MongoOperations store,
      Places places,
      Ids ids) {
    this.desk = desk;
    this.institutions = institutions;
    this.store = store;
    this.places = places;
    this.ids = ids;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<View> register(@Valid @RequestBody Registration registration, Caller caller) {
    var place = places.find(registration.place().postcode(), registration.place().place());
    var byDispatcher = caller.is(DISPATCHER);
    var institution =
        desk.handle(
            new RegisterInstitution(
                byDispatcher ? idFrom(registration) : ownId(registration, caller),
                registration.type(),
                registration.name().strip(),
                place,
                contact(registration, caller, byDispatcher),
                byDispatcher ? State.APPROVED : State.PENDING));
    return ResponseEntity.created(URI.create("/api/translation/institutions/" + institution.id()))
        .eTag(ETags.of(institution.version()))
        .body(View.of(institution));
  }

  @GetMapping
  @PreAuthorize("hasRole('DISPATCHER')")
  Page<View> list(
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return Page.newestFirst(
            store,
            Institution.class,
            state == null ? new Criteria() : where("state").is(state),
            "registeredAt",
            Cursor.parse(cursor),
            limit,
            last -> new Cursor(last.registeredAt(), last.id().toString()))
        .map(View::of);
  }

  @GetMapping("/{id}")
  ResponseEntity<View> one(@PathVariable UUID id, Caller caller) {
    var own = caller.id("institution_id").filter(id::equals).isPresent();
    return institutions
        .findById(id)
        .filter(_ -> own || caller.is(DISPATCHER))
        .map(InstitutionController::answer)
        .orElseThrow(() -> new NotFound("institution", id));
  }

  @PostMapping("/{id}/approval")
  ResponseEntity<View> approve(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return answer(desk.handle(new ApproveInstitution(id, ifMatch)));
  }

  @PostMapping("/{id}/suspension")
  ResponseEntity<View> suspend(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return answer(desk.handle(new SuspendInstitution(id, ifMatch)));
  }

  private UUID idFrom(Registration registration) {
    return registration.id() == null ? ids.next() : registration.id();
  }

  private static UUID ownId(Registration registration, Caller caller) {
    var own = caller.requireId("institution_id");
    if (registration.id() != null && !registration.id().equals(own)) {
      throw new InvalidInput("id", "is that of another institution than your token names");
    }
    return own;
  }

  private static String contact(Registration registration, Caller caller, boolean byDispatcher) {
    if (registration.contactSubject() != null) {
      return registration.contactSubject();
    }
    if (byDispatcher) {
      throw new InvalidInput("contactSubject", "must be named where a dispatcher registers");
    }
    return caller.subject();
  }

  private static ResponseEntity<View> answer(Institution institution) {
    return ResponseEntity.ok().eTag(ETags.of(institution.version())).body(View.of(institution));
  }
}
