package org.renkonto.translation.translator;

import org.renkonto.translation.translator.Profile.Exclusions;
import org.renkonto.translation.translator.Profile.Refusals;

/** What may change about a translator after registration. */
sealed interface ProfileChange {

  /** The profile after the change. */
  Profile of(Profile profile);

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
