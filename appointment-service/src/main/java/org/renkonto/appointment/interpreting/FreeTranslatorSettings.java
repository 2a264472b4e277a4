package org.renkonto.appointment.interpreting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How translation-service is asked when translators are free.
 *
 * @param url where it is
 * @param connectWithin how long a connection may take
 * @param answerWithin how long one answer may take
 * @param window how many of the last calls are looked at
 * @param failurePercent from which share of failures it is left alone
 * @param restFor how long it is left alone then
 */
@Validated
@ConfigurationProperties("renkonto.free-translators")
record FreeTranslatorSettings(
    @NotNull URI url,
    Duration connectWithin,
    Duration answerWithin,
    @Min(2) @Max(100) int window,
    @Min(1) @Max(100) int failurePercent,
    Duration restFor) {}
