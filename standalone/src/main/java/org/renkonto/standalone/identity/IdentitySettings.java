package org.renkonto.standalone.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who signs and where the key is kept.
 *
 * @param issuer the `iss` of every token, as the services are told it
 * @param data directory that survives a stop
 */
@ConfigurationProperties("identity")
record IdentitySettings(String issuer, Path data) {}
