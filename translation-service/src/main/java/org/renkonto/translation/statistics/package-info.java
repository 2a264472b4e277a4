/**
 * Numbers for those who pay for the service, without numbers that point to a person. For other
 * features: {@link org.renkonto.translation.statistics.RequestFacts}, {@link
 * org.renkonto.translation.statistics.Outcome}.
 */
@NullMarked
package org.renkonto.translation.statistics;

import org.jspecify.annotations.NullMarked;
