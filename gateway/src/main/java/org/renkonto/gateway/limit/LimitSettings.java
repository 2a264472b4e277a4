package org.renkonto.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much may be asked, at this gateway alone: two gateways allow twice as much.
 *
 * @param perSubject requests of one subject in a period
 * @param perInstitution requests of all subjects of one institution in a period
 * @param perAddress requests without a token from one network address in a period
 * @param period in which used requests come back, evenly
 * @param remembered how many of each kind are counted at a time
 */
@ConfigurationProperties("renkonto.gateway.limit")
record LimitSettings(
    int perSubject, int perInstitution, int perAddress, Duration period, int remembered) {}
