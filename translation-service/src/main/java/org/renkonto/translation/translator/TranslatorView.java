package org.renkonto.translation.translator;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.institution.Setting;

/**
 * A translator as the office, or the translator, sees it.
 *
 * @param exclusions who does not want the translator; for dispatchers only
 */
record TranslatorView(
    UUID id,
    String subject,
    Employment employment,
    Gender gender,
    List<LanguageSkill> languages,
    Set<Mode> modes,
    Set<Setting> settings,
    List<Credential> credentials,
    Availability availability,
    Home home,
    int furthestTravelKm,
    int minimumLeadHours,
    Profile.Refusals refusals,
    Profile.@Nullable Exclusions exclusions,
    boolean active,
    Instant registeredAt) {

  /** The town, no more. */
  record Home(String postcode, String place) {}

  static TranslatorView of(Translator translator, boolean forDispatcher) {
    var profile = translator.profile();
    return new TranslatorView(
        translator.id(),
        profile.subject(),
        profile.employment(),
        profile.gender(),
        profile.languages(),
        profile.modes(),
        profile.settings(),
        profile.credentials(),
        profile.availability(),
        new Home(profile.home().postcode(), profile.home().name()),
        profile.furthestTravelKm(),
        profile.minimumLeadHours(),
        profile.refusals(),
        forDispatcher ? profile.exclusions() : null,
        profile.active(),
        translator.registeredAt());
  }
}
