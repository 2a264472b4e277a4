package org.renkonto.appointment.queue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a queue ends.
 *
 * @param windUp how long after the office's last hours of the day its tickets end by themselves
 */
@ConfigurationProperties("renkonto.queue")
record QueueSettings(@DefaultValue("1h") Duration windUp) {}
