package org.renkonto.gateway.metrics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the metrics are read.
 *
 * @param address of the network that may read them
 * @param port no port, no metrics
 */
@ConfigurationProperties("renkonto.gateway.metrics")
record MetricsSettings(String address, @Nullable Integer port) {}
