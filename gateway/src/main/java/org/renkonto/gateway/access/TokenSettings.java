package org.renkonto.gateway.access;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are accepted.
 *
 * @param issuer the claim {@code iss}, to the letter
 * @param audience must be in the claim {@code aud}
 * @param keys where the issuer publishes its keys
 * @param keysKept how long they are used before they are fetched anew: a key that the issuer
 *     withdraws opens the door no longer than that
 * @param clockSkew how far clocks may differ
 * @param outage how long known keys are used while the issuer does not answer
 * @param answerWithin how long the issuer may take to hand out its keys
 */
@ConfigurationProperties("renkonto.gateway.token")
record TokenSettings(
    String issuer,
    String audience,
    URI keys,
    Duration keysKept,
    Duration clockSkew,
    Duration outage,
    Duration answerWithin) {}
