package org.renkonto.appointment.opening;

import java.time.Instant;

/**
 * Time in which a unit is there.
 *
 * @param origin from where starts are counted; not after {@code from}
 */
public record Session(Instant origin, Instant from, Instant to) {}
