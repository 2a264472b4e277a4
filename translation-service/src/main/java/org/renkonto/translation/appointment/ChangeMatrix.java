package org.renkonto.translation.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.renkonto.translation.request.Details;
import org.springframework.stereotype.Component;

/**
 * What a change of an appointment means for the translator who was found (interpreting.md R12): of
 * what is minor they are told, for what is material somebody is asked again.
 */
@Component
class ChangeMatrix {

  /** What can be otherwise than before, and what follows from it. */
  enum Change {
    /** Begins earlier or later, on the same local day and within the tolerance. */
    TIME(Weight.MINOR),
    /** Is longer or shorter, within the tolerance. */
    LENGTH(Weight.MINOR),
    /** Is on another local day. */
    DAY(Weight.MATERIAL),
    /** Begins earlier or later by more than the tolerance. */
    TIME_BEYOND(Weight.MATERIAL),
    /** Is longer or shorter by more than the tolerance. */
    LENGTH_BEYOND(Weight.MATERIAL),
    /** From or into another language. */
    LANGUAGE(Weight.MATERIAL),
    /** On site, by telephone or by video: otherwise than before. */
    MODE(Weight.MATERIAL),
    /** About something else. */
    SETTING(Weight.MATERIAL),
    /** For another office, and so at another place. */
    INSTITUTION(Weight.MATERIAL);

    private final Weight weight;

    Change(Weight weight) {
      this.weight = weight;
    }

    /** Whether the translator is told or somebody is asked again. */
    Weight weight() {
      return weight;
    }
  }

  /** How much a change matters. */
  enum Weight {
    MINOR,
    MATERIAL
  }

  private final ChangeSettings settings;

  ChangeMatrix(ChangeSettings settings) {
    this.settings = settings;
  }

  /** Whether the translator who was found for it may simply be told. */
  boolean isMinor(Details before, Wanted after) {
    return changes(before, after).stream().allMatch(c -> c.weight() == Weight.MINOR);
  }

  /** Everything that is otherwise than before. */
  Set<Change> changes(Details before, Wanted after) {
    var changes = EnumSet.noneOf(Change.class);
    note(changes, Change.INSTITUTION, !before.institutionId().equals(after.institutionId()));
    note(changes, Change.SETTING, !before.setting().name().equals(after.setting()));
    note(changes, Change.MODE, !before.modes().getFirst().name().equals(after.mode()));
    note(
        changes,
        Change.LANGUAGE,
        !before.language().equals(after.language())
            || !before.targetLanguage().equals(after.targetLanguage()));
    noteTimes(changes, before, after);
    return changes;
  }

  private void noteTimes(Set<Change> changes, Details before, Wanted after) {
    var shift = Duration.between(before.earliestStart(), after.start()).abs();
    note(changes, Change.TIME, !shift.isZero());
    note(changes, Change.TIME_BEYOND, isBeyond(shift));
    note(changes, Change.DAY, !sameDay(before, after.start()));
    var longer = before.duration().minus(Duration.between(after.start(), after.end())).abs();
    note(changes, Change.LENGTH, !longer.isZero());
    note(changes, Change.LENGTH_BEYOND, isBeyond(longer));
  }

  private boolean isBeyond(Duration difference) {
    return difference.compareTo(settings.tolerance()) > 0;
  }

  private static boolean sameDay(Details before, Instant start) {
    return before
        .earliestStart()
        .atZone(before.zone())
        .toLocalDate()
        .equals(start.atZone(before.zone()).toLocalDate());
  }

  private static void note(Set<Change> changes, Change change, boolean is) {
    if (is) {
      changes.add(change);
    }
  }
}
