package org.renkonto.notification.link;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How links in messages are made.
 *
 * @param key the secret that appointment-service has too, 32 characters or more; empty: none
 * @param publicUrl where people reach the gateway
 */
@ConfigurationProperties("notification.link")
public record LinkSettings(
    @DefaultValue("") String key, @DefaultValue("http://localhost:8080") URI publicUrl) {}
