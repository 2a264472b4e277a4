package org.renkonto.translation.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What may be asked for.
 *
 * @param daysAhead how far ahead a session may lie
 * @param freeCapacityDays how many working days before the session the search for a request of free
 *     capacity begins: until then everybody else has the first choice
 */
@Validated
@ConfigurationProperties("renkonto.request")
public record RequestSettings(
    @Min(1) @Max(730) int daysAhead, @Min(0) @Max(20) int freeCapacityDays) {}
