/**
 * Which languages the office offers, and who of their speakers understands whom. For other
 * features: {@link org.renkonto.translation.language.Language}, {@link
 * org.renkonto.translation.language.Languages}, {@link
 * org.renkonto.translation.language.UnknownLanguage}.
 */
@NullMarked
package org.renkonto.translation.language;

import org.jspecify.annotations.NullMarked;
