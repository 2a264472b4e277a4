package org.renkonto.translation.translator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Places;
import org.renkonto.translation.translator.TranslatorForm.Home;
import org.renkonto.translation.translator.TranslatorForm.Proof;
import org.renkonto.translation.translator.TranslatorForm.Skill;

/** What a dispatcher can change about a translator later on, all of it at once. */
record ParticularsForm(
    @NotNull Employment employment,
    @NotNull Gender gender,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid Skill> languages,
    @NotEmpty Set<@NotNull Mode> modes,
    @Nullable Set<@NotNull Setting> settings,
    @Nullable @Size(max = 20) List<@NotNull @Valid Proof> credentials,
    @NotNull @Valid Home home,
    @NotNull @Min(0) @Max(500) Integer furthestTravelKm,
    @Nullable @Min(0) @Max(1000) Integer minimumLeadHours) {

  /** Where a translator sets out from and how far, as the translator may say it. */
  record Journeys(@NotNull @Valid Home home, @NotNull @Min(0) @Max(500) Integer furthestTravelKm) {

    ProfileChange.Moved change(Places places) {
      return new ProfileChange.Moved(home.resolved(places), furthestTravelKm);
    }
  }

  /**
   * The change.
   *
   * @throws org.renkonto.platform.web.Refusal where a language or place is not known
   */
  ProfileChange.Particulars change(Languages known, Places places) {
    return new ProfileChange.Particulars(
        employment,
        gender,
        languages.stream().map(each -> each.skill(known)).toList(),
        modes,
        Objects.requireNonNullElse(settings, Set.of()),
        Objects.requireNonNullElse(credentials, List.<Proof>of()).stream()
            .map(Proof::credential)
            .toList(),
        home.resolved(places),
        furthestTravelKm,
        Objects.requireNonNullElse(minimumLeadHours, 0));
  }
}
