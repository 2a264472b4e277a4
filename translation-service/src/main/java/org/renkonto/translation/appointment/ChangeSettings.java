package org.renkonto.translation.appointment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What counts as a minor change.
 *
 * @param tolerance by how much an appointment may be moved or lengthened so that its translator is
 *     told only, and not asked again
 */
@Validated
@ConfigurationProperties("renkonto.appointment")
record ChangeSettings(Duration tolerance) {}
