package org.renkonto.translation.ranking;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.translator.Direction;
import org.renkonto.translation.translator.LanguageSkill;
import org.renkonto.translation.translator.Profile;

/**
 * How a translator's languages meet a need (H3): the best skill, or the reason why the nearest one
 * does not do.
 *
 * @param skill the chosen skill, absent where none does
 * @param reason {@link Reason#OK}, or what the nearest skill lacks
 */
record LanguageMatch(@Nullable LanguageSkill skill, Reason reason) {

  /** The steps from "not at all" to "does": the further a skill gets, the nearer it was. */
  private static final Comparator<Reason> NEARER =
      Comparator.comparingInt(
          reason ->
              switch (reason) {
                case OK -> 5;
                case LEVEL_TOO_LOW -> 4;
                case DIRECTION_NOT_OFFERED -> 3;
                case TARGET_LANGUAGE_NOT_OFFERED -> 2;
                case VARIETY_NOT_OFFERED -> 1;
                default -> 0;
              });

  static LanguageMatch of(Need need, Profile profile, Languages languages) {
    var best = new LanguageMatch(null, Reason.LANGUAGE_NOT_OFFERED);
    var bestWorth = -1;
    for (var skill : profile.languages()) {
      var reason = judge(need, skill, languages);
      if (reason == Reason.OK) {
        var worth = varietyPoints(need, skill, languages) + levelPoints(need, skill);
        if (worth > bestWorth) {
          best = new LanguageMatch(skill, Reason.OK);
          bestWorth = worth;
        }
      } else if (NEARER.compare(reason, best.reason()) > 0) {
        best = new LanguageMatch(null, reason);
      }
    }
    return best;
  }

  private static Reason judge(Need need, LanguageSkill skill, Languages languages) {
    if (grade(need, need.variety(), skill, languages) == Languages.NO_MATCH) {
      return need.language().equals(skill.language())
          ? Reason.VARIETY_NOT_OFFERED
          : Reason.LANGUAGE_NOT_OFFERED;
    }
    if (!skill.targetLanguages().contains(need.targetLanguage())) {
      return Reason.TARGET_LANGUAGE_NOT_OFFERED;
    }
    if (!serves(skill.direction(), need)) {
      return Reason.DIRECTION_NOT_OFFERED;
    }
    var level = need.required().level();
    return level == null || skill.level().reaches(level) ? Reason.OK : Reason.LEVEL_TOO_LOW;
  }

  private static boolean serves(Direction direction, Need need) {
    return direction == Direction.BOTH
        || (!need.mode().needsBothDirections() && direction == Direction.TO);
  }

  /** Points for the variety: the grade of what is wished, else of what is needed. */
  static int varietyPoints(Need need, LanguageSkill skill, Languages languages) {
    var wished = need.wished().variety();
    var asked = wished != null ? wished : need.variety();
    return asked == null ? 0 : grade(need, asked, skill, languages);
  }

  /** Points for the level: one less for each step below the wish. */
  static int levelPoints(Need need, LanguageSkill skill) {
    var wished = need.wished().level();
    return wished == null ? 0 : SoftRule.LEVEL.most() - skill.level().stepsBelow(wished);
  }

  private static int grade(
      Need need, @Nullable String variety, LanguageSkill skill, Languages languages) {
    return languages.grade(need.language(), variety, skill.language(), skill.variety());
  }
}
