package org.renkonto.translation.translator;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.translator.Profile.Exclusions;
import org.renkonto.translation.translator.Profile.Refusals;

/** What may change about a translator after registration. */
sealed interface ProfileChange {

  /** The profile after the change. */
  Profile of(Profile profile);

  /** All that the office has written down, apart from hours, wishes and whether one is asked. */
  record Particulars(
      Employment employment,
      Gender gender,
      List<LanguageSkill> languages,
      Set<Mode> modes,
      Set<Setting> settings,
      List<Credential> credentials,
      Place home,
      int furthestTravelKm,
      int minimumLeadHours)
      implements ProfileChange {

    @Override
    public Profile of(Profile profile) {
      return in(
          profile.translatorId(),
          profile.subject(),
          profile.availability(),
          profile.refusals(),
          profile.exclusions(),
          profile.active());
    }

    /** The profile of somebody who is new. */
    Profile first(UUID translatorId, String subject, Availability hours) {
      return in(translatorId, subject, hours, Refusals.NONE, Exclusions.NONE, true);
    }

    private Profile in(
        UUID translatorId,
        String subject,
        Availability hours,
        Refusals unwanted,
        Exclusions by,
        boolean asked) {
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

  /** Another home, or another distance to travel. */
  record Moved(Place home, int furthestTravelKm) implements ProfileChange {
    @Override
    public Profile of(Profile p) {
      return new Particulars(
              p.employment(),
              p.gender(),
              p.languages(),
              p.modes(),
              p.settings(),
              p.credentials(),
              home,
              furthestTravelKm,
              p.minimumLeadHours())
          .of(p);
    }
  }

  /** Other hours of the week, other exceptions. */
  record Hours(Availability availability) implements ProfileChange {
    @Override
    public Profile of(Profile profile) {
      return profile.with(availability);
    }
  }

  /** What the translator does not want. */
  record Unwanted(Refusals refusals) implements ProfileChange {
    @Override
    public Profile of(Profile profile) {
      return profile.with(refusals);
    }
  }

  /** Who does not want the translator. */
  record Excluded(Exclusions exclusions) implements ProfileChange {
    @Override
    public Profile of(Profile profile) {
      return profile.with(exclusions);
    }
  }

  /** Whether the translator is asked at all. */
  record Active(boolean active) implements ProfileChange {
    @Override
    public Profile of(Profile profile) {
      return profile.withActive(active);
    }
  }
}
