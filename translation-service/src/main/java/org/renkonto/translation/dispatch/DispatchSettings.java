package org.renkonto.translation.dispatch;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.renkonto.translation.institution.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the office searches.
 *
 * @param acceptanceTarget the wished chance that somebody of a wave accepts in time
 * @param largestWave how many translators are asked at once at most
 * @param offersPerDay how many offers one translator gets on a local day at most
 * @param objectionWindow working time in which staff may object
 * @param lastMoment before the start: later than this nobody is asked any more
 * @param freeCapacityRetry working time after which a request of free capacity looks again
 * @param reportWithinDays working days after the session in which both sides say what took place
 * @param attestWithinDays working days in which the other side attests
 * @param tolerance how far two statements of a time may differ
 * @param credentials kinds of proof that a setting needs
 */
@Validated
@ConfigurationProperties("renkonto.dispatch")
record DispatchSettings(
    @DecimalMin("0.1") @DecimalMax("0.999") double acceptanceTarget,
    @Min(1) @Max(50) int largestWave,
    @Min(1) @Max(100) int offersPerDay,
    Duration objectionWindow,
    Duration lastMoment,
    Duration freeCapacityRetry,
    @Min(1) int reportWithinDays,
    @Min(1) int attestWithinDays,
    Duration tolerance,
    Map<Setting, Set<String>> credentials) {

  DispatchSettings {
    credentials = credentials == null ? Map.of() : Map.copyOf(credentials);
  }
}
