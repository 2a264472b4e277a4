package org.renkonto.appointment.booking;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long things are kept (values of ZMS and RDV Service Public, casework.md A2, A3).
 *
 * @param hold while the person types
 * @param code until the code must be back
 * @param step for one command that takes time in several steps
 * @param changeBefore how long before the start persons may change or cancel
 * @param returnWithin a freed time is back after a random part of this, against trading
 * @param holdsOfPerson how many times of an office one person may keep without confirming one
 * @param holdsOfInstitution how many one institution may
 * @param linkKey from which codes and links are made; the same in every instance, secret
 */
@Validated
@ConfigurationProperties("renkonto.booking")
record BookingSettings(
    Duration hold,
    Duration code,
    Duration step,
    Duration changeBefore,
    Duration returnWithin,
    @Positive int holdsOfPerson,
    @Positive int holdsOfInstitution,
    @Size(min = 32) String linkKey) {}
