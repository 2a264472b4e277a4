package org.renkonto.translation.ranking;

/** What one soft rule gave, of the most it can give. A rule that was not asked for is left out. */
public record SoftPoints(SoftRule rule, int points, int most) {}
