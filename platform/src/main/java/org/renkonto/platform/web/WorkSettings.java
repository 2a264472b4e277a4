package org.renkonto.platform.web;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much a service takes on.
 *
 * @param atOnce requests that are worked on at a time
 * @param waiting how many more may wait for their turn
 * @param waitAtMost how long a request waits for its turn
 */
@Validated
@ConfigurationProperties("renkonto.work")
public record WorkSettings(@Min(1) int atOnce, @Min(0) int waiting, Duration waitAtMost) {}
