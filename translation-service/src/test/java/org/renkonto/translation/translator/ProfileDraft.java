package org.renkonto.translation.translator;

import java.util.List;
import java.util.Set;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.place.Place;

/** A profile with some of its features changed. */
public final class ProfileDraft {

  public Employment employment;
  public Gender gender;
  public List<LanguageSkill> languages;
  public Set<Mode> modes;
  public Set<Setting> settings;
  public List<Credential> credentials;
  public Availability availability;
  public Place home;
  public int furthestTravelKm;
  public int minimumLeadHours;
  public Profile.Refusals refusals;
  public Profile.Exclusions exclusions;
  public boolean active;
  private final Profile origin;

  public ProfileDraft(Profile origin) {
    this.origin = origin;
    employment = origin.employment();
    gender = origin.gender();
    languages = origin.languages();
    modes = origin.modes();
    settings = origin.settings();
    credentials = origin.credentials();
    availability = origin.availability();
    home = origin.home();
    furthestTravelKm = origin.furthestTravelKm();
    minimumLeadHours = origin.minimumLeadHours();
    refusals = origin.refusals();
    exclusions = origin.exclusions();
    active = origin.active();
  }

  public Profile profile() {
    return new Profile(
        origin.translatorId(),
        origin.subject(),
        employment,
        gender,
        languages,
        modes,
        settings,
        credentials,
        availability,
        home,
        furthestTravelKm,
        minimumLeadHours,
        refusals,
        exclusions,
        active);
  }
}
