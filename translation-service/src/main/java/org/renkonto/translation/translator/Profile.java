package org.renkonto.translation.translator;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.place.Place;

/**
 * All that ranking regards about a translator, apart from the diary.
 *
 * @param subject the opaque id by which the identity provider knows the translator
 * @param settings in which the translator has special experience; a wish, no limit
 * @param furthestTravelKm how far from home at most, on the road
 * @param minimumLeadHours the notice the translator would like; a wish, no limit
 */
public record Profile(
    UUID translatorId,
    String subject,
    Employment employment,
    Gender gender,
    List<LanguageSkill> languages,
    Set<Mode> modes,
    Set<Setting> settings,
    List<Credential> credentials,
    Availability availability,
    Place home,
    int furthestTravelKm,
    int minimumLeadHours,
    Refusals refusals,
    Exclusions exclusions,
    boolean active) {

  /** What the translator does not want, without giving a reason. */
  public record Refusals(Set<Setting> settings, Set<UUID> institutions) {

    public static final Refusals NONE = new Refusals(Set.of(), Set.of());

    public Refusals {
      settings = Set.copyOf(settings);
      institutions = Set.copyOf(institutions);
    }
  }

  /** Who does not want the translator: institutions, or a client ("never this one again"). */
  public record Exclusions(Set<UUID> institutions, Set<ClientKey> clients) {

    public static final Exclusions NONE = new Exclusions(Set.of(), Set.of());

    public Exclusions {
      institutions = Set.copyOf(institutions);
      clients = Set.copyOf(clients);
    }
  }

  public Profile {
    languages = List.copyOf(languages);
    modes = Set.copyOf(modes);
    settings = Set.copyOf(settings);
    credentials = List.copyOf(credentials);
  }

  /** The same translator with other hours. */
  public Profile with(Availability hours) {
    return with(hours, refusals, exclusions, active);
  }

  /** The same translator with other refusals. */
  public Profile with(Refusals unwanted) {
    return with(availability, unwanted, exclusions, active);
  }

  /** The same translator, excluded by others. */
  public Profile with(Exclusions by) {
    return with(availability, refusals, by, active);
  }

  /** The same translator, asked from now on or not. */
  public Profile withActive(boolean asked) {
    return with(availability, refusals, exclusions, asked);
  }

  private Profile with(Availability hours, Refusals unwanted, Exclusions by, boolean asked) {
    return new Profile(
        translatorId,
        subject,
        employment,
        gender,
        languages,
        modes,
        settings,
        credentials,
        hours,
        home,
        furthestTravelKm,
        minimumLeadHours,
        unwanted,
        by,
        asked);
  }
}
