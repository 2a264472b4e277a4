package org.renkonto.translation.translator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.NotFound;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Places;
import org.renkonto.translation.translator.Profile.Exclusions;
import org.renkonto.translation.translator.Profile.Refusals;
import org.renkonto.translation.translator.TranslatorDesk.ChangeTranslator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changes about a translator, each part by whom it belongs to. */
@RestController
@RequestMapping("/api/translation/translators/{id}")
class ProfileController {

  /** Settings and institutions that a translator does not want; no reason is asked. */
  record Unwanted(
      @NotNull Set<@NotNull Setting> settings,
      @NotNull @Size(max = 200) Set<@NotNull UUID> institutions) {}

  /** A client by the institution's opaque token. */
  record Client(
      @NotNull UUID institutionId,
      @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") String token) {}

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
  private final Languages languages;
  private final Places places;

  ProfileController(TranslatorDesk desk, Languages languages, Places places) {
    this.desk = desk;
    this.languages = languages;
    this.places = places;
  }

  @PutMapping("/particulars")
  @PreAuthorize("hasRole('DISPATCHER')")
  ResponseEntity<TranslatorView> changeParticulars(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ParticularsForm form,
      Caller caller) {
    return change(id, ifMatch, form.change(languages, places), caller);
  }

  @PutMapping("/home")
  ResponseEntity<TranslatorView> moves(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ParticularsForm.Journeys form,
      Caller caller) {
    if (!TranslatorController.isDispatcher(caller) && !TranslatorController.isSelf(id, caller)) {
      throw new NotFound("translator", id);
    }
    return change(id, ifMatch, form.change(places), caller);
  }

  @PutMapping("/availability")
  ResponseEntity<TranslatorView> changeAvailability(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody AvailabilityForm form,
      Caller caller) {
    if (!TranslatorController.isDispatcher(caller) && !TranslatorController.isSelf(id, caller)) {
      throw new NotFound("translator", id);
    }
    return change(id, ifMatch, new ProfileChange.Hours(form.availability()), caller);
  }

  @PutMapping("/refusals")
  ResponseEntity<TranslatorView> changeRefusals(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody Unwanted form,
      Caller caller) {
    if (!TranslatorController.isSelf(id, caller)) {
      throw new NotFound("translator", id);
    }
    var refusals = new Refusals(form.settings(), form.institutions());
    return change(id, ifMatch, new ProfileChange.Unwanted(refusals), caller);
  }

  @PutMapping("/exclusions")
  @PreAuthorize("hasRole('DISPATCHER')")
  ResponseEntity<TranslatorView> changeExclusions(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody Unwelcome form,
      Caller caller) {
    return change(id, ifMatch, new ProfileChange.Excluded(form.exclusions()), caller);
  }

  @PutMapping("/activity")
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
    return TranslatorController.answer(
        desk.handle(new ChangeTranslator(id, ifMatch, change)), caller);
  }
}
