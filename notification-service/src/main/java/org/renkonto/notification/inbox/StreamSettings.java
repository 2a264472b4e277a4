package org.renkonto.notification.inbox;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the live streams of one instance.
 *
 * @param heartbeat how long a stream is silent at most
 * @param atMost streams in all
 * @param perSubject streams of one person
 */
@Validated
@ConfigurationProperties("notification.stream")
record StreamSettings(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("1000") @Min(1) int atMost,
    @DefaultValue("5") @Min(1) int perSubject) {}
