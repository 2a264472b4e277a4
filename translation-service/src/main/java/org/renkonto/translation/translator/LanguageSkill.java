package org.renkonto.translation.translator;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One language that a translator declares.
 *
 * @param language the language (tag such as {@code ar})
 * @param variety the variety, absent where the standard language is meant (rule R7)
 * @param level the proven level
 * @param direction which way between the language and the targets
 * @param targetLanguages the languages it is translated to or from, such as {@code de} and {@code
 *     fr}
 */
public record LanguageSkill(
    String language,
    @Nullable String variety,
    Level level,
    Direction direction,
    Set<String> targetLanguages) {

  public LanguageSkill {
    targetLanguages = Set.copyOf(targetLanguages);
  }
}
