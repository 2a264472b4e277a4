package org.renkonto.notification.mail;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail goes out. The host and the limits of single steps are {@code spring.mail.*}.
 *
 * @param from the office's own sender address
 * @param parallel mails on their way at once, per instance
 * @param sendAtMost limit of one delivery in all; below the 60 s of a claim
 * @param firstRetry wait after the first failure, doubled each time
 * @param longestRetry the longest such wait
 * @param giveUpAfter how long a mail is tried
 * @param restAfterFailures how long the server is left alone when it keeps failing
 */
@Validated
@ConfigurationProperties("notification.mail")
record MailSettings(
    @DefaultValue("renkonto@localhost") @NotBlank String from,
    @DefaultValue("4") @Min(1) int parallel,
    @DefaultValue("40s") Duration sendAtMost,
    @DefaultValue("30s") Duration firstRetry,
    @DefaultValue("1h") Duration longestRetry,
    @DefaultValue("1d") Duration giveUpAfter,
    @DefaultValue("30s") Duration restAfterFailures) {}
