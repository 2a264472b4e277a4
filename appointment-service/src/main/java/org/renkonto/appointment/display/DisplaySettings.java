package org.renkonto.appointment.display;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the displays at one instance.
 *
 * @param heartbeat how long a stream is silent at most
 * @param longest after this it ends and the display comes back
 * @param atMost streams in all
 * @param perOffice streams of one office
 */
@Validated
@ConfigurationProperties("renkonto.display")
record DisplaySettings(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("1h") Duration longest,
    @DefaultValue("500") @Min(1) int atMost,
    @DefaultValue("100") @Min(1) int perOffice) {}
