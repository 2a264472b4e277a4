package org.renkonto.translation.translator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.place.Places;

/**
 * A translator as a dispatcher registers one.
 *
 * @param id the id that the identity provider gives to the translator; a new one where absent
 * @param subject the opaque id by which the identity provider knows the translator
 * @param minimumLeadHours the notice the translator would like, 0 where absent
 */
record TranslatorForm(
    @Nullable UUID id,
    @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}") String subject,
    @NotNull Employment employment,
    @NotNull Gender gender,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid Skill> languages,
    @NotEmpty Set<@NotNull Mode> modes,
    @Nullable Set<@NotNull Setting> settings,
    @Nullable @Size(max = 20) List<@NotNull @Valid Proof> credentials,
    @NotNull @Valid AvailabilityForm availability,
    @NotNull @Valid Home home,
    @NotNull @Min(0) @Max(500) Integer furthestTravelKm,
    @Nullable @Min(0) @Max(1000) Integer minimumLeadHours) {

  /** A language; the direction is both ways where absent. */
  record Skill(
      @NotBlank @Size(max = 10) String language,
      @Nullable @Size(max = 10) String variety,
      @NotNull Level level,
      @Nullable Direction direction,
      @NotEmpty @Size(max = 10) Set<@NotBlank @Size(max = 10) String> targetLanguages) {

    LanguageSkill skill(Languages known) {
      known.find(language, variety);
      targetLanguages.forEach(known::find);
      if (targetLanguages.contains(language)) {
        throw new InvalidInput("targetLanguages", "have the language itself among them");
      }
      var way = Objects.requireNonNullElse(direction, Direction.BOTH);
      return new LanguageSkill(language, variety, level, way, targetLanguages);
    }
  }

  /** A certificate, police record or the like. */
  record Proof(
      @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String kind,
      @NotNull Credential.Proof proof,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validUntil) {

    Credential credential() {
      if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
        throw new InvalidInput("validUntil", "lies before validFrom");
      }
      return new Credential(kind, proof, validFrom, validUntil);
    }
  }

  /**
   * Where the translator sets out from; outside the territory with coordinates, no finer than a
   * town.
   */
  record Home(
      @NotBlank @Size(max = 10) String postcode,
      @Nullable @Size(min = 1, max = 60) String place,
      @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
      @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude) {

    Place resolved(Places known) {
      return place != null && latitude != null && longitude != null
          ? new Place(postcode, place, place, null, "OUTSIDE", latitude, longitude)
          : known.find(postcode, place);
    }
  }

  /**
   * The profile of a new translator.
   *
   * @throws org.renkonto.platform.web.Refusal where a language or place is not known
   */
  Profile profile(UUID translatorId, Languages known, Places places) {
    return new ParticularsForm(
            employment,
            gender,
            languages,
            modes,
            settings,
            credentials,
            home,
            furthestTravelKm,
            minimumLeadHours)
        .change(known, places)
        .first(translatorId, subject, availability.availability());
  }
}
