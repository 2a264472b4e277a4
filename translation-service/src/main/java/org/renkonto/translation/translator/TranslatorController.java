package org.renkonto.translation.translator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.web.Page;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Places;
import org.renkonto.translation.translator.Profile.Exclusions;
import org.renkonto.translation.translator.Profile.Refusals;
import org.renkonto.translation.translator.TranslatorDesk.ChangeTranslator;
import org.renkonto.translation.translator.TranslatorDesk.RegisterTranslator;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pool of translators, for dispatchers; and for each translator what is their own. */
@RestController
@RequestMapping("/api/translation/translators")
class TranslatorController {

  /** Settings and institutions that a translator does not want; no reason is asked. */
  record Unwanted(
      @NotNull Set<@NotNull Setting> settings,
      @NotNull @Size(max = 200) Set<@NotNull UUID> institutions) {}

  /** A client by the institution's opaque token. */
  record Client(@NotNull UUID institutionId, @NotBlank @Size(max = 100) String token) {}

  /** Institutions and clients that do not want the translator. */
  record Unwelcome(
      @NotNull @Size(max = 200) Set<@NotNull UUID> institutions,
      @NotNull @Size(max = 200) Set<@NotNull @Valid Client> clients) {

    private Exclusions exclusions() {
      return new Exclusions(
          institutions,
          clients.stream()
              .map(each -> new ClientKey(each.institutionId(), each.token()))
              .collect(Collectors.toSet()));
    }
  }

  /** Whether the translator is asked at all. */
  record Activity(@NotNull Boolean active) {}

  private final TranslatorDesk desk;
  private final Translators translators;
  private final MongoOperations store;
  private final Languages languages;
  private final Places places;
  private final Ids ids;

  TranslatorController(
      TranslatorDesk desk,
      Translators translators,
      MongoOperations store,
      Languages languages,
      Places places,
      Ids ids) {
    this.desk = desk;
    this.translators = translators;
    this.store = store;
    this.languages = languages;
    this.places = places;
    this.ids = ids;
  }

  @PostMapping
  @PreAuthorize("hasRole('DISPATCHER')")
  ResponseEntity<TranslatorView> register(@Valid @RequestBody TranslatorForm form) {
    var id = form.id() == null ? ids.next() : form.id();
    var translator = desk.handle(new RegisterTranslator(form.profile(id, languages, places)));
    return ResponseEntity.created(URI.create("/api/translation/translators/" + id))
        .eTag(ETags.of(translator.version()))
        .body(TranslatorView.of(translator, true));
  }

  @GetMapping
  @PreAuthorize("hasRole('DISPATCHER')")
  Page<TranslatorView> list(
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable Boolean active,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var filter = new Criteria();
    if (language != null) {
      filter = filter.and("profile.languages.language").is(languages.find(language).tag());
    }
    if (active != null) {
      filter = filter.and("profile.active").is(active);
    }
    return Page.newestFirst(
            store,
            Translator.class,
            filter,
            "registeredAt",
            Cursor.parse(cursor),
            limit,
            last -> new Cursor(last.registeredAt(), last.id().toString()))
        .map(each -> TranslatorView.of(each, true));
  }

  @GetMapping("/{id}")
  ResponseEntity<TranslatorView> one(@PathVariable UUID id, Caller caller) {
    var translator =
        translators
            .findById(id)
            .filter(_ -> isDispatcher(caller) || isSelf(id, caller))
            .orElseThrow(() -> new NotFound("translator", id));
    return answer(translator, caller);
  }

  @PutMapping("/{id}/availability")
  ResponseEntity<TranslatorView> changeAvailability(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody AvailabilityForm form,
      Caller caller) {
    if (!isDispatcher(caller) && !isSelf(id, caller)) {
      throw new NotFound("translator", id);
    }
    return change(id, ifMatch, new ProfileChange.Hours(form.availability()), caller);
  }

  @PutMapping("/{id}/refusals")
  ResponseEntity<TranslatorView> changeRefusals(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody Unwanted form,
      Caller caller) {
    if (!isSelf(id, caller)) {
      throw new NotFound("translator", id);
    }
    var refusals = new Refusals(form.settings(), form.institutions());
    return change(id, ifMatch, new ProfileChange.Unwanted(refusals), caller);
  }

  @PutMapping("/{id}/exclusions")
  @PreAuthorize("hasRole('DISPATCHER')")
  ResponseEntity<TranslatorView> changeExclusions(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody Unwelcome form,
      Caller caller) {
    return change(id, ifMatch, new ProfileChange.Excluded(form.exclusions()), caller);
  }

  @PutMapping("/{id}/activity")
  @PreAuthorize("hasRole('DISPATCHER')")
  ResponseEntity<TranslatorView> changeActivity(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody Activity form,
      Caller caller) {
    return change(id, ifMatch, new ProfileChange.Active(form.active()), caller);
  }

  private ResponseEntity<TranslatorView> change(
      UUID id, @Nullable String ifMatch, ProfileChange change, Caller caller) {
    return answer(desk.handle(new ChangeTranslator(id, ifMatch, change)), caller);
  }

  private static ResponseEntity<TranslatorView> answer(Translator translator, Caller caller) {
    return ResponseEntity.ok()
        .eTag(ETags.of(translator.version()))
        .body(TranslatorView.of(translator, isDispatcher(caller)));
  }

  private static boolean isDispatcher(Caller caller) {
    return caller.is("DISPATCHER");
  }

  private static boolean isSelf(UUID id, Caller caller) {
    return caller.is("TRANSLATOR") && caller.id("translator_id").filter(id::equals).isPresent();
  }
}
